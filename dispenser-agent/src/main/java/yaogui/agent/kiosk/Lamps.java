package yaogui.agent.kiosk;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Lane;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Product;

/**
 * Which lamps of a rack without a screen are lit; a lamp bears the label of its lane. Steady means "press me", a slow
 * blink "your card, please" or "choose, please", a fast blink of all "not now", dark "nothing to press".
 */
public final class Lamps {

    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(600);
    private static final long FAST = TimeUnit.MILLISECONDS.toNanos(150);

    private Lamps() {}

    /** The labels of the lamps that are lit at the moment of the view's readings. */
    public static Set<String> lit(DispenserView now) {
        long nanos = now.readings().nanos();
        return switch (now.state()) {
            case State.Idle _ -> labels(now, lane -> canGive(lane, now) && !now.readerGone());
            case State.AwaitingChoice _, State.Apologising _ ->
                isOn(SLOW, nanos) ? labels(now, lane -> canGive(lane, now)) : Set.of();
            case State.AwaitingCard waiting ->
                isOn(SLOW, nanos)
                        ? chosen(waiting.product(), now).map(Lamps::label).stream()
                                .collect(Collectors.toSet())
                        : Set.of();
            case State.AwaitingHatch _ -> isOn(FAST, nanos) ? labels(now, lane -> canGive(lane, now)) : Set.of();
            case State.Turning turning -> Set.of(turning.order().lane().text());
            case State.Refusing _ -> isOn(FAST, nanos) ? labels(now, lane -> true) : Set.of();
            case State.Switching _, State.Delivered _, State.InService _, State.Paused _, State.OutOfOrder _ ->
                Set.of();
        };
    }

    private static boolean isOn(long half, long nanos) {
        return Math.floorMod(Math.floorDiv(nanos, half), 2) == 0;
    }

    private static Optional<Lane> chosen(ProductId product, DispenserView now) {
        return now.shelf().choose(product, now.today(), now.inForce().holds());
    }

    private static boolean canGive(Lane lane, DispenserView now) {
        Optional<Product> product = now.inForce().catalogue().find(lane.slot().product());
        return product.isPresent()
                && now.inForce().policy().find(product.get().productClass()).isPresent()
                && now.shelf().closure(lane, now.today(), now.inForce().holds()).isEmpty();
    }

    private static Set<String> labels(DispenserView now, Predicate<Lane> wanted) {
        return now.shelf().lanes().values().stream()
                .filter(wanted)
                .map(Lamps::label)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String label(Lane lane) {
        return lane.slot().lane().text();
    }
}
