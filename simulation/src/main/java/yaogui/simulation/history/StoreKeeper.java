package yaogui.simulation.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import yaogui.agent.dispensing.Request;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Withdrawn;

/** Somebody from the station at a site: brings what the report says was received, and takes out what it says was lost. */
final class StoreKeeper {

    /** From a delivery to the last day of its lot. */
    private static final int SHELF_LIFE_MONTHS = 30;

    private final ReplayedPoint point;
    private final Map<Delivery, Integer> brought = new TreeMap<>();
    private long boxes;

    /**
     * What is brought.
     *
     * @param product what it is
     * @param lot its lot
     * @param expiry the lot's last day
     */
    record Delivery(ProductId product, LotId lot, LocalDate expiry) implements Comparable<Delivery> {

        /** A delivery of the day: one lot a product and day, everywhere. */
        static Delivery of(ProductId product, LocalDate day) {
            LotId lot = new LotId("R%04d%02d".formatted(day.getYear(), day.getMonthValue()));
            return new Delivery(product, lot, day.plusMonths(SHELF_LIFE_MONTHS));
        }

        @Override
        public int compareTo(Delivery other) {
            int byProduct = product.compareTo(other.product);
            return byProduct != 0 ? byProduct : lot.text().compareTo(other.lot.text());
        }
    }

    StoreKeeper(ReplayedPoint point) {
        this.point = point;
    }

    /** What was brought since this was asked last. */
    Map<Delivery, Integer> brought() {
        Map<Delivery, Integer> all = new TreeMap<>(brought);
        brought.clear();
        return all;
    }

    /** Brings each product to this many boxes, with the door open. */
    void bringTo(Map<ProductId, Integer> wanted, LocalDate today) {
        point.cabinet().inject(SimulatedFault.F17_DOOR_OPEN);
        point.tick();
        wanted.forEach((product, quantity) -> {
            int there = count(product);
            if (quantity > there) {
                load(Delivery.of(product, today), quantity - there);
            } else {
                withdraw(product, there - quantity);
            }
        });
        point.cabinet().clear(SimulatedFault.F17_DOOR_OPEN);
        point.tick();
    }

    /** How many lie there by the agent's own count. */
    int count(ProductId product) {
        return lanes(product).stream().mapToInt(Lane::count).sum();
    }

    private List<Lane> lanes(ProductId product) {
        return point.dispenser().view().shelf().lanesOf(product);
    }

    private void load(Delivery delivery, int quantity) {
        int left = quantity;
        for (Lane lane : lanes(delivery.product())) {
            int here = Math.min(left, lane.room());
            if (here > 0) {
                load(lane, delivery, here);
                left -= here;
            }
        }
        if (left > 0) {
            throw new IllegalStateException(
                    "%s: no room for %d of %s".formatted(point.site().code(), left, delivery.product()));
        }
        brought.merge(delivery, quantity, Integer::sum);
    }

    private void load(Lane lane, Delivery delivery, int quantity) {
        record(new StaffAction.Load(
                lane.slot().lane(), delivery.product(), delivery.lot(), delivery.expiry(), quantity));
        List<Box> packed = new ArrayList<>();
        for (int i = 0; i < quantity; i++) {
            packed.add(new Box(delivery.lot().text(), ++boxes));
        }
        point.cabinet().load(lane.slot().lane().text(), packed);
    }

    private void withdraw(ProductId product, int quantity) {
        int left = quantity;
        for (Lane lane : lanes(product)) {
            for (Layer layer : lane.layers()) {
                int here = Math.min(left, layer.quantity());
                if (here > 0) {
                    withdraw(lane, layer, here);
                    left -= here;
                }
            }
        }
    }

    /** A coil is emptied from the front; what stays goes in again. */
    private void withdraw(Lane lane, Layer layer, int quantity) {
        record(new StaffAction.Withdraw(lane.slot().lane(), layer.lot(), quantity, Withdrawn.Destination.QUARANTINE));
        List<Box> all =
                new ArrayList<>(point.cabinet().unload(lane.slot().lane().text()));
        all.subList(0, quantity).clear();
        point.cabinet().load(lane.slot().lane().text(), all);
    }

    private void record(StaffAction action) {
        Answer answer = ask(action);
        if (answer instanceof Answer.LookAgain) {
            answer = ask(action);
        }
        answer.refusal().ifPresent(why -> {
            throw new IllegalStateException(
                    "%s, lane %s: %s".formatted(point.site().code(), action.lane(), why.en()));
        });
    }

    private Answer ask(StaffAction action) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        point.dispenser().ask(new Request.Note(action, answer));
        point.tick();
        return answer.getNow(new Answer.Refuse(new Text("没有回答", "no answer")));
    }
}
