package yaogui.simulation.crash;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yaogui.simulation.rules.BrokenRule;

/** What is seen of one agent from outside its process, and when it is to be killed. Any thread. */
final class Sight {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LongSupplier nanos;
    private final Moment aim;
    private final Duration delay;
    private boolean armed;
    private long cutAt = Long.MAX_VALUE;
    private boolean ready;
    private boolean gone;
    private boolean cardOpen;
    private boolean noteOpen;
    private String refusal = "";
    private String state = "";
    private @Nullable BrokenRule broken;

    /**
     * @param nanos monotonic time
     * @param aim after which it is to be killed, once {@link #arm} was called
     * @param delay how long after
     */
    Sight(LongSupplier nanos, Moment aim, Duration delay) {
        this.nanos = nanos;
        this.aim = aim;
        this.delay = delay;
    }

    Moment aim() {
        return aim;
    }

    /** From now on the moment counts. */
    synchronized void arm() {
        armed = true;
    }

    synchronized boolean isArmed() {
        return armed;
    }

    synchronized void happened(Moment moment) {
        switch (moment) {
            case STARTED, ENTRY_WRITTEN -> {}
            case READY -> ready = true;
            case CARD_SHOWN -> cardOpen = true;
            case MOTOR_ON -> cardOpen = false;
            case NOTE_SENT -> {
                noteOpen = true;
                refusal = "";
            }
        }
        if (armed && moment == aim && cutAt == Long.MAX_VALUE) {
            cutAt = nanos.getAsLong() + delay.toNanos();
        }
        notifyAll();
    }

    synchronized void becomes(String newState) {
        state = newState;
        notifyAll();
    }

    synchronized void noted(String why) {
        noteOpen = false;
        refusal = why;
        notifyAll();
    }

    synchronized void breaks(BrokenRule rule) {
        broken = rule;
        notifyAll();
    }

    synchronized void ends() {
        gone = true;
        notifyAll();
    }

    synchronized boolean isReady() {
        return ready;
    }

    synchronized boolean isGone() {
        return gone;
    }

    synchronized boolean isCardOpen() {
        return cardOpen;
    }

    synchronized boolean isNoteOpen() {
        return noteOpen;
    }

    /** Why the last note was not recorded; empty if it was. */
    synchronized String refusal() {
        return refusal;
    }

    synchronized String state() {
        return state;
    }

    synchronized boolean isCutDue() {
        return nanos.getAsLong() >= cutAt;
    }

    /**
     * Waits until something is seen.
     *
     * @return false if it is time to kill the agent instead
     * @throws BrokenRule if one was broken
     * @throws IllegalStateException if the agent ended by itself, or nothing comes of it
     */
    synchronized boolean until(Predicate<Sight> seen, String what) throws InterruptedException {
        long patience = nanos.getAsLong() + PATIENCE.toNanos();
        while (true) {
            long now = nanos.getAsLong();
            if (broken != null) {
                throw broken;
            }
            if (now >= cutAt) {
                return false;
            }
            if (seen.test(this)) {
                return true;
            }
            if (gone || now >= patience) {
                throw new IllegalStateException("%s while it was waited for %s; it was %s last"
                        .formatted(gone ? "the agent ended" : "nothing happened", what, state));
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(cutAt, patience) - now);
        }
    }

    boolean untilState(String... states) throws InterruptedException {
        java.util.List<String> wanted = java.util.List.of(states);
        return until(sight -> wanted.contains(sight.state()), "the state " + wanted);
    }
}
