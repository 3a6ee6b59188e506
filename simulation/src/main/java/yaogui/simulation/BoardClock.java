package yaogui.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import yaogui.agent.clock.ClockSupport;

/**
 * The clock of a simulated board. It can be wrong, and since an agent looks at it before each thing that it writes, the
 * power can be cut just then.
 */
final class BoardClock implements InstantSource, ClockSupport {

    private final InstantSource truth;
    private Duration error = Duration.ZERO;
    private int looksUntilCut = Integer.MAX_VALUE;
    private boolean setByNetwork;
    private int boots;

    BoardClock(InstantSource truth) {
        this.truth = truth;
    }

    /** From now on it is wrong by this much. */
    void setError(Duration newError) {
        error = newError;
    }

    /** The network, or a person whom it helps, sets it right. */
    void setRight() {
        error = Duration.ZERO;
        setByNetwork = true;
    }

    /** The mains failed: the battery keeps the time, right or wrong, and the network has yet to say what it is. */
    void powerCut() {
        setByNetwork = false;
        boots++;
    }

    @Override
    public Backing backing() {
        return setByNetwork ? Backing.NETWORK : Backing.RTC;
    }

    @Override
    public String boot() {
        return "boot " + boots;
    }

    /** The power goes at the n-th look from now. */
    void cutAfter(int looks) {
        looksUntilCut = looks;
    }

    void disarm() {
        looksUntilCut = Integer.MAX_VALUE;
    }

    @Override
    public Instant instant() {
        if (looksUntilCut != Integer.MAX_VALUE && --looksUntilCut <= 0) {
            looksUntilCut = Integer.MAX_VALUE;
            throw new PowerCut();
        }
        return truth.instant().plus(error);
    }
}
