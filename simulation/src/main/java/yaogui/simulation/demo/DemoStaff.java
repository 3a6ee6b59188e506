package yaogui.simulation.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Slot;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Text;

/** Somebody from the station at one of the demo's points: what is recorded is also put in. */
final class DemoStaff {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final DemoPoint point;

    DemoStaff(DemoPoint point) {
        this.point = point;
    }

    /** Opens the door, fills each lane to a level that differs from lane to lane, and shuts it. */
    void stockUp(LocalDate today, int seed) {
        point.cabinet().inject(SimulatedFault.F17_DOOR_OPEN);
        await("the door to be seen open", () -> dispenser().view().state() instanceof State.InService);
        int number = seed;
        for (Slot slot : point.configuration().lanes()) {
            number = number * 31 + 7;
            int quantity = 1 + Math.floorMod(number, slot.capacity());
            // One lot has one date, wherever it lies.
            int batch = Math.floorMod(number, 5);
            LotId lot = new LotId("L26" + (char) ('A' + batch));
            load(slot, lot, today.plusDays(75 + 130L * batch), quantity);
        }
        point.cabinet().clear(SimulatedFault.F17_DOOR_OPEN);
        await("the door to be seen shut", () -> dispenser().view().state() instanceof State.Idle);
    }

    private void load(Slot slot, LotId lot, LocalDate expiry, int quantity) {
        Optional<Text> refused = ask(new StaffAction.Load(slot.lane(), slot.product(), lot, expiry, quantity))
                .refusal();
        if (refused.isPresent()) {
            throw new IllegalStateException("lane %s was not filled: %s"
                    .formatted(slot.lane(), refused.get().en()));
        }
        List<Box> boxes = IntStream.range(0, quantity)
                .mapToObj(i -> new Box(lot.text(), i))
                .toList();
        point.cabinet().load(slot.lane().text(), boxes);
    }

    private Answer ask(StaffAction action) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        dispenser().ask(new Request.Note(action, answer));
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a lane was filled", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the dispenser did not answer when a lane was filled", e);
        }
    }

    private Dispenser dispenser() {
        return point.dispenser().orElseThrow();
    }

    /** Waits by looking, a bounded number of times. */
    static void await(String what, BooleanSupplier come) {
        for (long looks = PATIENCE.dividedBy(LOOK); looks > 0; looks--) {
            if (come.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new IllegalStateException("waited %d s in vain for %s".formatted(PATIENCE.toSeconds(), what));
    }
}
