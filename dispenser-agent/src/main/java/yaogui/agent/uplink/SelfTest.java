package yaogui.agent.uplink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Lane;
import yaogui.protocol.LaneCondition;

/** Looks at everything that can be looked at without running a motor, and says what is not as it should be. */
final class SelfTest {

    private SelfTest() {}

    /** One or a few sentences for whoever asked. */
    static String of(DispenserView now) {
        List<String> findings = new ArrayList<>();
        if (now.state() instanceof State.OutOfOrder) {
            findings.add("it is out of order until a technician comes");
        }
        lanes(now, findings);
        sensors(now, findings);
        if (now.today().isEmpty()) {
            findings.add("the clock is not trusted");
        }
        if (!now.alarms().isEmpty()) {
            findings.add("alarms stand: " + String.join(", ", now.alarms()));
        }
        int lanes = now.shelf().lanes().size();
        return findings.isEmpty()
                ? "All is well: %d lanes at home, curtain clear, reader there, clock trusted, journal written."
                        .formatted(lanes)
                : "Found at %d lanes and their sensors: %s.".formatted(lanes, String.join("; ", findings));
    }

    private static void lanes(DispenserView now, List<String> findings) {
        String away =
                labels(now, lane -> !now.readings().isHome(lane.slot().lane().text()));
        String faulted = labels(now, lane -> lane.condition() == LaneCondition.FAULTED);
        if (!away.isEmpty()) {
            findings.add("not at home: " + away);
        }
        if (!faulted.isEmpty()) {
            findings.add("faulted: " + faulted);
        }
    }

    private static void sensors(DispenserView now, List<String> findings) {
        if (now.readings().curtainBlocked()) {
            findings.add("something stands in the drop curtain, or it is dark");
        }
        if (now.readings().doorOpen()) {
            findings.add("the service door is open");
        }
        if (now.readerGone()) {
            findings.add("no card can be read: the reader is not there");
        }
    }

    private static String labels(DispenserView now, Predicate<Lane> which) {
        return now.shelf().lanes().values().stream()
                .filter(which)
                .map(lane -> lane.slot().lane().text())
                .collect(Collectors.joining(", "));
    }
}
