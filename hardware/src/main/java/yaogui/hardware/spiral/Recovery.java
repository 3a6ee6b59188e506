package yaogui.hardware.spiral;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.spiral.TurnResult.Stop;

/**
 * What is tried when a turn did not end well: a little, then more, and never a second turn.
 *
 * <ul>
 *   <li>The coil did not start, or its current was cut (F01, F06): back a little where the motors can, and once more.
 *   <li>It did not come home (F02, F03): quarter turns as long as no box was seen; once one was, or where none can be
 *       seen, short nudges that cannot let go of the next.
 *   <li>It came home and nothing fell (F09): where the motors can turn back, the box is shaken, at last with a quarter
 *       turn out and home again.
 * </ul>
 */
final class Recovery {

    private static final int MOST_STARTS = 2;
    private static final int MOST_ONWARD = 3;
    private static final int MOST_SHAKES = 3;
    private static final Duration TOO_SHORT = Duration.ofMillis(50);

    private final TurnLimits limits;
    private final Equipment equipment;
    private final Queue<Stroke> planned = new ArrayDeque<>();
    private int starts = 1;
    private int onward;
    private int shakes;

    Recovery(TurnLimits limits, Equipment equipment) {
        this.limits = limits;
        this.equipment = equipment;
    }

    /**
     * The next attempt, if there is one.
     *
     * @param last what stopped the motor last
     * @param away whether the coil was ever seen away from home
     * @param fell boxes seen so far
     * @param forward how long the motor has run forward
     */
    Optional<Stroke> next(Stop last, boolean away, int fell, Duration forward) {
        RecoveryLimits bounds = limits.recovery();
        Duration left = (mayHaveFallen(fell) ? bounds.longestOnceSeen() : bounds.longest()).minus(forward);
        switch (last) {
            case NO_CURRENT, RUNS_UNTOLD, CURTAIN_BLIND, DOOR_OPENED, ABORTED -> planned.clear();
            case NOT_STARTED, OVER_CURRENT, NOT_HOME, HOME -> {
                if (planned.isEmpty()) {
                    plan(last, away, fell, left);
                }
            }
        }
        return Optional.ofNullable(planned.poll());
    }

    /** Where nothing is seen to fall, a box may have fallen in any turn. */
    private boolean mayHaveFallen(int fell) {
        return fell > 0 || !equipment.dropCurtain();
    }

    private void plan(Stop last, boolean away, int fell, Duration left) {
        if (last == Stop.HOME) {
            shake(fell);
        } else if (shakes == 0 && left.compareTo(TOO_SHORT) > 0) {
            if (last == Stop.NOT_HOME) {
                goOn(fell, left);
            } else {
                startAgain(away, left);
            }
        }
    }

    private void startAgain(boolean away, Duration left) {
        if (starts++ >= MOST_STARTS) {
            return;
        }
        if (equipment.reversible()) {
            planned.add(Stroke.of(Drive.REVERSE, limits.recovery().nudge()));
        }
        Duration turn = shorter(limits.reachHome(), left);
        boolean mayBeBehind = equipment.reversible() && !away;
        planned.add(mayBeBehind ? Stroke.toHomeFromBehind(turn) : Stroke.toHome(Drive.FORWARD, turn));
    }

    private void goOn(int fell, Duration left) {
        if (onward++ < MOST_ONWARD) {
            Duration most = mayHaveFallen(fell)
                    ? limits.recovery().nudge()
                    : limits.recovery().quarterTurn();
            planned.add(Stroke.toHome(Drive.FORWARD, shorter(most, left)));
        }
    }

    private void shake(int fell) {
        if (fell > 0 || !equipment.dropCurtain() || !equipment.reversible() || shakes++ >= MOST_SHAKES) {
            return;
        }
        RecoveryLimits bounds = limits.recovery();
        Duration out = shakes < MOST_SHAKES ? bounds.nudge() : bounds.quarterTurn();
        planned.add(Stroke.of(Drive.FORWARD, out));
        planned.add(Stroke.toHome(Drive.REVERSE, out.multipliedBy(2)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
