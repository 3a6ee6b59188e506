package yaogui.simulation.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Slot;
import yaogui.console.fleet.LedgerLine;
import yaogui.console.restocking.Plan;
import yaogui.console.stock.Place;
import yaogui.console.web.plan.PlanBoard;
import yaogui.hardware.readers.PictureFile;
import yaogui.hardware.readers.QrPicture;

/** One complete round without a person: card, lane, box, journal, console, plan. */
public final class DemoRound {

    private final DemoCounty county;
    private final LongSupplier nanos;
    private final List<Step> steps = new ArrayList<>();
    private long begunNanos;

    /**
     * What happened.
     *
     * @param what in a few words
     * @param result as a person would say it
     * @param millis since the step before
     */
    public record Step(String what, String result, long millis) {}

    public DemoRound(DemoCounty county, LongSupplier nanos) {
        this.county = county;
        this.nanos = nanos;
    }

    /**
     * Does it.
     *
     * @return what happened, in order
     * @throws IOException if the card's picture cannot be read
     * @throws IllegalStateException if something did not happen, with a sentence that says what
     */
    public List<Step> drive() throws IOException {
        DemoPoint point = county.points().getFirst();
        Slot slot = point.configuration().lanes().getFirst();
        Dispenser dispenser = point.dispenser().orElseThrow();
        begunNanos = nanos.getAsLong();

        Path picture = DemoCards.picture(county.cardFolder(), 1);
        String text = QrPicture.read(PictureFile.read(picture))
                .orElseThrow(() -> new IllegalStateException("no code was found in " + picture));
        step("card read from its picture", "%d characters from %s".formatted(text.length(), picture.getFileName()));

        DemoStaff.await(
                "the documents of the console",
                () -> dispenser.view().inForce().versions().size() == 4);
        step(
                "documents in force",
                dispenser.view().inForce().versions().keySet().toString());

        int before = countOf(dispenser, slot);
        dispenser.ask(new Request.Choose(slot.product()));
        DemoStaff.await("the choice", () -> dispenser.view().state() instanceof State.AwaitingCard);
        point.reader().show(text);
        DemoStaff.await("the lane to turn", () -> dispenser.view().state() instanceof State.Turning);
        step("card accepted, lane turns", slot.product().text());

        DemoStaff.await("the box to drop", () -> dispenser.view().state() instanceof State.Delivered);
        int after = countOf(dispenser, slot);
        step(
                "box in the hatch",
                "stock %d → %d, journal at %d"
                        .formatted(before, after, dispenser.view().seq()));
        requireOneLess(before, after, point);

        DemoStaff.await("the console's books", () -> bookedAt(dispenser).isPresent());
        LedgerLine line = bookedAt(dispenser).orElseThrow();
        step(
                "console has booked it",
                "%s → %s, %d box"
                        .formatted(line.source().text(), line.destination().text(), line.quantity()));

        Plan plan = plan();
        step(
                "restocking planned",
                "%d rounds, %d boxes, %d lanes judged"
                        .formatted(
                                plan.rounds().size(), plan.boxes(), plan.lanes().size()));
        return steps;
    }

    private static int countOf(Dispenser dispenser, Slot slot) {
        return dispenser.view().shelf().lanesOf(slot.product()).stream()
                .mapToInt(lane -> lane.count())
                .sum();
    }

    private static void requireOneLess(int before, int after, DemoPoint point) {
        int fallen = point.cabinet().fallen().size();
        if (after != before - 1 || fallen != 1) {
            throw new IllegalStateException(
                    "%d boxes fell, and the stock went from %d to %d".formatted(fallen, before, after));
        }
    }

    private Optional<LedgerLine> bookedAt(Dispenser dispenser) {
        return county.console().fleet().listLedger(dispenser.view().dispenser(), 5).stream()
                .filter(line -> line.destination() == Place.Common.RESIDENT)
                .findFirst();
    }

    private Plan plan() {
        PlanBoard board = county.console().plans();
        board.planAnew();
        DemoStaff.await("the plan", () -> !(board.state() instanceof PlanBoard.State.Working));
        if (board.state() instanceof PlanBoard.State.Ready ready) {
            return ready.plan();
        }
        throw new IllegalStateException("the plan could not be worked out; the log says why");
    }

    private void step(String what, String result) {
        long now = nanos.getAsLong();
        steps.add(new Step(what, result, (now - begunNanos) / 1_000_000));
        begunNanos = now;
    }
}
