package yaogui.console.command;

import java.time.Duration;
import yaogui.protocol.CommandAction;

/** How long a command may be obeyed. What is asked for a person who waits there is void when that has gone again. */
final class Validity {

    private static final Duration WHILE_SOMEBODY_WAITS = Duration.ofMinutes(15);
    private static final Duration ONE_HOUR = Duration.ofHours(1);
    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** For what keeps goods in, or only asks for a look: it may find a dispenser that was away for days. */
    private static final Duration ONE_WEEK = Duration.ofDays(7);

    private Validity() {}

    static Duration of(CommandAction action) {
        return switch (action) {
            case SEND_STATE, OPEN_FOR_SERVICE -> WHILE_SOMEBODY_WAITS;
            case SELF_TEST, RESTART -> ONE_HOUR;
            case UNLOCK_LANE, SEND_LOGS, DECOMMISSION -> ONE_DAY;
            case LOCK_LANE, RECOUNT -> ONE_WEEK;
        };
    }
}
