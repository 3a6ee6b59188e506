package yaogui.protocol.event;

import java.util.List;

/**
 * What a dispenser found when it looked itself over, as data: whoever shows it has the words.
 *
 * @param lanes how many it looked at, 0 or more
 * @param findings what is not as it should be, each kind once at most; none where all is well
 */
public record SelfTestResult(int lanes, List<Finding> findings) {

    /** What can be found. */
    public enum Kind {
        /** It gives nothing out until a technician comes. */
        OUT_OF_ORDER,
        /** Lanes whose coil does not stand at its home switch. */
        NOT_AT_HOME,
        /** Lanes that a fault has put out of use. */
        FAULTED,
        /** Something stands in the drop curtain, or it does not see. */
        CURTAIN_DARK,
        /** The service door is open. */
        DOOR_OPEN,
        /** The card reader is not there. */
        READER_GONE,
        CLOCK_NOT_TRUSTED,
        /** Alarms that stand, by their names. */
        ALARMS
    }

    /**
     * One of them.
     *
     * @param kind what
     * @param of which lanes or alarms; none where it is of the whole dispenser
     */
    public record Finding(Kind kind, List<String> of) {

        public Finding {
            of = List.copyOf(of);
        }
    }

    /** @throws IllegalArgumentException if {@code lanes} is below 0 */
    public SelfTestResult {
        if (lanes < 0) {
            throw new IllegalArgumentException("a self-test of %d lanes; none can be below 0".formatted(lanes));
        }
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean foundNothing() {
        return findings.isEmpty();
    }
}
