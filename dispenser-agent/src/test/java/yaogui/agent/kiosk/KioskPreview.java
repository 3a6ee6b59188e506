package yaogui.agent.kiosk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import yaogui.agent.dispensing.Refusal;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.upkeep.Visit;

/**
 * Serves every picture of the screen, each on a port of its own from 9100 on, for those who want to look at them. Touching
 * moves them on; a line on the standard input is a code held before the reader.
 */
public final class KioskPreview {

    private static final int FIRST_PORT = 9100;

    private static final Visit VISIT = new Visit();

    private KioskPreview() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        int port = FIRST_PORT;
        for (Map.Entry<String, State> each : states().entrySet()) {
            AtomicReference<State> state = new AtomicReference<>(each.getValue());
            KioskServer server = KioskServer.start(
                    new KioskSettings(port, KioskSettings.TITLE, Optional.empty()),
                    () -> SampleCabinet.scanned(SampleCabinet.in(state.get()), VISIT.lastScan()),
                    request -> answer(request, state));
            System.out.println(each.getKey() + " " + server.address());
            port++;
        }
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .forEach(line -> VISIT.scanned(line, SampleCabinet.circumstances()));
    }

    private static Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        states.put("start", new State.Idle());
        states.put("card", new State.AwaitingCard(SampleCabinet.FIRST, SampleCabinet.seconds(43)));
        states.put("choose", new State.AwaitingChoice(SampleCabinet.CARD, SampleCabinet.seconds(52)));
        states.put("coming", SampleCabinet.turning());
        states.put("take", new State.Delivered(SampleCabinet.FIRST, SampleCabinet.seconds(9)));
        states.put(
                "again",
                new State.Apologising(SampleCabinet.FIRST, SampleCabinet.CARD, true, SampleCabinet.seconds(55)));
        states.put(
                "refused",
                new State.Refusing(new Refusal.UsedUp(LocalDate.of(2026, 12, 1)), SampleCabinet.seconds(10)));
        states.put("service", new State.InService());
        states.put("closed", new State.OutOfOrder("journal: disk full"));
        return states;
    }

    private static boolean answer(Request request, AtomicReference<State> state) {
        return switch (request) {
            case Request.Choose choice -> {
                state.set(
                        state.get() instanceof State.Idle
                                ? new State.AwaitingCard(choice.product(), SampleCabinet.seconds(60))
                                : SampleCabinet.turning());
                yield true;
            }
            case Request.StepBack _ -> {
                state.set(new State.Idle());
                yield true;
            }
            case Request.Note note ->
                note.answer().complete(VISIT.judge(note.action(), note.by(), SampleCabinet.circumstances(), true));
        };
    }
}
