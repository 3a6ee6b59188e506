package yaogui.agent.dispensing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.DispenserId;

/**
 * What the log says of changes of state. The system's journal stamps each line to the second, so of what residents do there
 * is none: beside the order of the entries it would say who took what.
 */
final class StateLog {

    private static final Logger LOG = LoggerFactory.getLogger(StateLog.class);

    private StateLog() {}

    /** Names states without what they hold: a card does not belong in a log, not even at DEBUG. */
    static void changes(DispenserId dispenser, State from, State to) {
        if (from.getClass().equals(to.getClass())) {
            return;
        }
        LOG.debug("{}: {} → {}", dispenser, name(from), name(to));
        if (isForStaff(to)) {
            LOG.info("{}: {}", dispenser, name(to));
        } else if (isForStaff(from)) {
            LOG.info("{}: no longer {}", dispenser, name(from));
        }
    }

    private static boolean isForStaff(State state) {
        return switch (state) {
            case State.InService _, State.OutOfOrder _ -> true;
            case State.Paused paused -> isForStaff(paused.pause());
            case State.Idle _,
                    State.AwaitingCard _,
                    State.AwaitingChoice _,
                    State.AwaitingHatch _,
                    State.Turning _,
                    State.Switching _,
                    State.Delivered _,
                    State.Apologising _,
                    State.Refusing _ -> false;
        };
    }

    /** What an order, or whoever placed it, can lead to has an alarm, by the hour. */
    private static boolean isForStaff(Pause pause) {
        return switch (pause) {
            case DECOMMISSIONED, STILL_FALLING, NO_ROOM, POWER_UNSTEADY -> true;
            case RUNS_UNTOLD, CURTAIN_BLIND, REACH_IN -> false;
        };
    }

    private static String name(State state) {
        return state.getClass().getSimpleName();
    }
}
