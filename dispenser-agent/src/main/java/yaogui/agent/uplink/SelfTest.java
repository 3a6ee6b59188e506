package yaogui.agent.uplink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Lane;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.event.SelfTestResult;
import yaogui.protocol.event.SelfTestResult.Finding;
import yaogui.protocol.event.SelfTestResult.Kind;

/** Looks at everything that can be looked at without running a motor, and says what is not as it should be. */
final class SelfTest {

    private SelfTest() {}

    static SelfTestResult of(DispenserView now) {
        List<Finding> findings = new ArrayList<>();
        add(findings, Kind.OUT_OF_ORDER, now.state() instanceof State.OutOfOrder);
        add(
                findings,
                Kind.NOT_AT_HOME,
                labels(now, lane -> !now.readings().isHome(lane.slot().lane().text())));
        add(findings, Kind.FAULTED, labels(now, lane -> lane.condition() == LaneCondition.FAULTED));
        add(findings, Kind.CURTAIN_DARK, now.readings().curtainBlocked());
        add(findings, Kind.DOOR_OPEN, now.readings().doorOpen());
        add(findings, Kind.READER_GONE, now.readerGone());
        add(findings, Kind.CLOCK_NOT_TRUSTED, now.today().isEmpty());
        add(findings, Kind.ALARMS, List.copyOf(now.alarms()));
        return new SelfTestResult(now.shelf().lanes().size(), findings);
    }

    private static void add(List<Finding> findings, Kind kind, boolean found) {
        if (found) {
            findings.add(new Finding(kind, List.of()));
        }
    }

    private static void add(List<Finding> findings, Kind kind, List<String> which) {
        if (!which.isEmpty()) {
            findings.add(new Finding(kind, which));
        }
    }

    private static List<String> labels(DispenserView now, Predicate<Lane> which) {
        return now.shelf().lanes().values().stream()
                .filter(which)
                .map(lane -> lane.slot().lane().text())
                .toList();
    }

    /** The same in English, for a log and for a console that knows no findings. */
    static String sentence(SelfTestResult result) {
        return result.foundNothing()
                ? "All is well: %d lanes at home, curtain clear, reader there, clock trusted, journal written."
                        .formatted(result.lanes())
                : "Found at %d lanes and their sensors: %s."
                        .formatted(
                                result.lanes(),
                                result.findings().stream().map(SelfTest::words).collect(Collectors.joining("; ")));
    }

    private static String words(Finding finding) {
        String which = String.join(", ", finding.of());
        return switch (finding.kind()) {
            case OUT_OF_ORDER -> "it is out of order until a technician comes";
            case NOT_AT_HOME -> "not at home: " + which;
            case FAULTED -> "faulted: " + which;
            case CURTAIN_DARK -> "something stands in the drop curtain, or it is dark";
            case DOOR_OPEN -> "the service door is open";
            case READER_GONE -> "no card can be read: the reader is not there";
            case CLOCK_NOT_TRUSTED -> "the clock is not trusted";
            case ALARMS -> "alarms stand: " + which;
        };
    }
}
