package yaogui.agent;

import yaogui.agent.identity.Enrolment;

/** How {@code yaogui agent enrol} ends, for scripts; a sentence for people stands beside it. */
enum EnrolmentEnding {
    ENROLLED(0),
    /** For another reason than those below. */
    REFUSED(1),
    /** As picocli has it for a wrong command line. */
    BAD_CONFIGURATION(2),
    MISTYPED(3),
    NO_ANSWER(4),
    WRONG_CODE(5),
    EXPIRED_CODE(6),
    USED_CODE(7),
    OTHER_DISPENSER(8),
    STRANGER(9),
    NOT_KEPT(10),
    LATER(11),
    /** Enrolled all the same; the agent tries again. */
    BROKER_AWAY(12);

    private final int exitCode;

    EnrolmentEnding(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    static EnrolmentEnding of(Enrolment.Why why) {
        return switch (why) {
            case NO_ANSWER -> NO_ANSWER;
            case WRONG_CODE -> WRONG_CODE;
            case EXPIRED_CODE -> EXPIRED_CODE;
            case USED_CODE -> USED_CODE;
            case OTHER_DISPENSER -> OTHER_DISPENSER;
            case STRANGER -> STRANGER;
            case LATER -> LATER;
            case REFUSED -> REFUSED;
        };
    }
}
