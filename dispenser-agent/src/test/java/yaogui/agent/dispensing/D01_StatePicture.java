package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.entitlement.Allowance;
import yaogui.agent.entitlement.Entitlement;
import yaogui.agent.entitlement.QuotaMove;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Shelf;
import yaogui.hardware.spiral.TurnResult;
import yaogui.hardware.spiral.TurnResult.Stop;
import yaogui.protocol.LotId;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardFault;
import yaogui.protocol.card.CardVerdict;
import yaogui.protocol.document.Holds;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Loaded;

/** The picture in the documentation is what the code does. */
class D01_StatePicture {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long UNTIL = 1_000;
    private static final CardClaims CARD = TestCards.claims(1);

    private static final List<State> STATES = List.of(
            new State.Idle(),
            new State.AwaitingCard(TestGoods.GEL, UNTIL),
            new State.AwaitingChoice(CARD, UNTIL),
            new State.AwaitingHatch(TestGoods.GEL, CARD, UNTIL, -2_000_000_000L),
            new State.Turning(new Order(7, TestGoods.A3, TestGoods.GEL), CARD, false),
            new State.Switching(TestGoods.GEL, CARD, TestGoods.A1),
            new State.Delivered(TestGoods.GEL, UNTIL),
            new State.Apologising(TestGoods.GEL, CARD, true, UNTIL),
            new State.Refusing(new Refusal.Unavailable(), UNTIL),
            new State.InService(),
            new State.Paused(Pause.NO_ROOM),
            new State.OutOfOrder("why"));

    private static Shelf stocked() {
        return Shelf.empty(TestGoods.PLANOGRAM)
                .after(new Event(
                        1,
                        Instant.EPOCH,
                        true,
                        new Loaded(TestGoods.A3, TestGoods.GEL, new LotId("G1"), TestPoint.FAR_EXPIRY, 3)));
    }

    private static List<StatePicture.Happening> happenings(Entitlement fresh, Entitlement usedUp) {
        Surroundings good = here(0, stocked(), fresh, false, false);
        Surroundings doorOpen = here(0, stocked(), fresh, true, false);
        Input chosen = new Input.Chosen(TestGoods.GEL);
        Input card = new Input.CardShown(new CardVerdict.Accepted(CARD));
        return List.of(
                happening("product chosen", chosen, good),
                happening("product chosen, not there", chosen, here(0, empty(), fresh, false, false)),
                happening("product chosen, hatch blocked", chosen, here(0, stocked(), fresh, false, true)),
                happening("product chosen, not entitled", chosen, here(0, stocked(), usedUp, false, false)),
                happening("good card", card, good),
                happening("good card, not entitled", card, here(0, stocked(), usedUp, false, false)),
                happening("bad card", new Input.CardShown(new CardVerdict.Refused(CardFault.DAMAGED)), good),
                happening("a box fell", ended(Stop.HOME, 1), good),
                happening("nothing fell for certain", ended(Stop.OVER_CURRENT, 0), good),
                happening("nobody can tell what fell", ended(Stop.HOME, 0), good),
                happening("turn ended with the door open", ended(Stop.HOME, 0), doorOpen),
                happening("stepped back", new Input.Cancelled(), good),
                happening("time is up", new Input.Tick(), here(UNTIL, stocked(), fresh, false, false)),
                happening("time goes on", new Input.Tick(), here(UNTIL - 1, stocked(), fresh, false, false)),
                happening("time is up, and a pause must be made", new Input.Tick(), paused(fresh)),
                happening("service door opened", new Input.DoorMoved(true), doorOpen),
                happening("service door shut", new Input.DoorMoved(false), good),
                happening("something could not be recorded", new Input.RecordingFailed("why"), good));
    }

    private static StatePicture.Happening happening(String words, Input input, Surroundings here) {
        return new StatePicture.Happening(words, input, here);
    }

    private static Input ended(Stop stop, int fell) {
        return new Input.TurnEnded(
                new TurnResult(stop, stop, 1, stop == Stop.HOME, fell, stop != Stop.HOME, 2000, 200));
    }

    private static Shelf empty() {
        return Shelf.empty(TestGoods.PLANOGRAM);
    }

    private static Surroundings here(long nanos, Shelf shelf, Entitlement entitlement, boolean door, boolean curtain) {
        return new Surroundings(
                nanos,
                Optional.of(TODAY),
                shelf,
                Optional.of(Holds.NONE),
                TestGoods.CATALOGUE,
                entitlement,
                7,
                door,
                curtain,
                Optional.empty());
    }

    private static Surroundings paused(Entitlement entitlement) {
        return new Surroundings(
                UNTIL,
                Optional.of(TODAY),
                stocked(),
                Optional.of(Holds.NONE),
                TestGoods.CATALOGUE,
                entitlement,
                7,
                false,
                false,
                Optional.of(Pause.NO_ROOM));
    }

    private static Entitlement entitlement(Journal journal, boolean usedUp) {
        Entitlement entitlement = new Entitlement(journal, TestGoods.POLICY, new SplittableRandom(2));
        entitlement.beginDue(TODAY);
        if (usedUp) {
            var gel = TestGoods.CATALOGUE.find(TestGoods.GEL).orElseThrow();
            Allowance.Granted granted = (Allowance.Granted) entitlement.judge(CARD, gel, TODAY);
            entitlement.committed(new QuotaMove.Reserve(granted.quota()));
        }
        return entitlement;
    }

    @Test
    void thePageShowsWhatTheCodeDoes(@TempDir Path home) throws IOException {
        try (Journal journal = Journal.open(home.resolve("journal.db"), TestPoint.UNSYNCED, new SplittableRandom(1))) {
            Entitlement usedUp = entitlement(journal, true);
            String drawn = new StatePicture(STATES, happenings(entitlement(journal, false), usedUp)).text();
            Page.assertUpToDate("dispensing-states.md", drawn);
        }
    }

    @Test
    void everyStateIsInThePicture() {
        assertThat(STATES.stream().map(State::getClass).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(List.of(State.class.getPermittedSubclasses()).stream()
                        .map(Class::getName)
                        .toList());
    }
}
