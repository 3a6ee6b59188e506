package yaogui.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import yaogui.agent.clock.ClockSupport;
import yaogui.simulation.disk.DiskState;
import yaogui.simulation.disk.TornWrite;

/**
 * The clock of a simulated board. It can be wrong, and since an agent looks at it before each thing that it writes, the
 * power can be cut just then.
 */
final class BoardClock implements InstantSource, ClockSupport {

    private final InstantSource truth;
    private Duration error = Duration.ZERO;
    private int looksUntilCut = Integer.MAX_VALUE;
    private Optional<TornWrite> tearing = Optional.empty();
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

    boolean isRight() {
        return error.isZero();
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
        tearing = Optional.empty();
    }

    /** The power goes in the middle of what is written next after the n-th look from now. */
    void tearAfter(int looks, TornWrite write) {
        looksUntilCut = looks;
        tearing = Optional.of(write);
    }

    void disarm() {
        looksUntilCut = Integer.MAX_VALUE;
        tearing = Optional.empty();
    }

    @Override
    public Instant instant() {
        if (looksUntilCut != Integer.MAX_VALUE && --looksUntilCut <= 0) {
            cut();
        }
        return truth.instant().plus(error);
    }

    /** A motor or the console is told something: if a write was to be torn, and was written, this must not come about. */
    void beforeEffect() {
        if (tearing.isPresent() && looksUntilCut <= 0) {
            cut();
        }
    }

    private void cut() {
        if (tearing.isEmpty() || tearing.get().strikes()) {
            Optional<DiskState> left = tearing.flatMap(TornWrite::image);
            disarm();
            throw new PowerCut(left);
        }
    }
}
