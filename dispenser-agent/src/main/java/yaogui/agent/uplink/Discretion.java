package yaogui.agent.uplink;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.DispenserId;
import yaogui.protocol.event.Event;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * Keeps from whoever listens what the journal itself does not tell: the minute of an order. An entry that keeps only the hour
 * goes up when that hour is over, with all that stand behind it; what stands before it goes at once. So when a message comes
 * says no more than what is in it. Nothing is lost by it: the journal is the queue. One thread.
 */
public final class Discretion {

    /** Hours are over for all dispensers at once; each waits a little longer, by its name, so that they do not all speak. */
    private static final Duration SPREAD = Duration.ofMinutes(10);

    /**
     * Whatever the clock says: one that was set back must not keep an entry for ever. By monotonic time there is an end of a
     * turn of so long all the while, whether or not anybody takes anything; at the second one an entry goes up, so between
     * one and two of them after it was written. So long after it was written, to the minute, would be its minute.
     */
    private static final Duration TURN = Duration.ofMinutes(75);

    /** At a start it is looked that far back for entries of the hour; a dispenser has fewer in a day. */
    private static final int LOOKED_BACK = 500;

    private static final int BATCH = 50;

    private final Optional<Duration> wait;
    private boolean begun;
    private long through;
    private Optional<Shelf> shelf = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private long heldNanos;

    private Discretion(Optional<Duration> wait) {
        this.wait = wait;
    }

    /** Everything goes up at once: for tests and demonstrations, where nobody takes anything. */
    public static Discretion none() {
        return new Discretion(Optional.empty());
    }

    /** What may tell of an order goes up by the hour. */
    public static Discretion hourly(DispenserId dispenser) {
        int seconds = Math.floorMod(dispenser.text().hashCode(), (int) SPREAD.toSeconds());
        return new Discretion(Optional.of(Duration.ofSeconds(seconds)));
    }

    /** Takes notice of what was written. */
    void tick(Journal journal, DispenserView view) {
        if (wait.isEmpty()) {
            through = view.seq();
            return;
        }
        if (!begun) {
            begun = true;
            begin(journal, view);
        }
        if (!stillHolds(view)) {
            advance(journal, view, false);
        }
    }

    /** The last entry that may go up. */
    long through() {
        return through;
    }

    /** What lay where when that was written. */
    Shelf shelf(DispenserView view) {
        return through == view.seq()
                ? view.shelf()
                : shelf.orElse(view.shelf()).whileTooWarmFor(view.shelf().tooWarm());
    }

    boolean holdsBack() {
        return until.isPresent();
    }

    /** Whether there are marks at which a report goes out. */
    boolean marks() {
        return wait.isPresent();
    }

    /** The number of the last mark: one an hour, some minutes after it began. */
    long mark(Instant now) {
        return wait.map(after -> Math.floorDiv(
                        now.minus(after).getEpochSecond(), Duration.ofHours(1).toSeconds()))
                .orElse(0L);
    }

    private boolean stillHolds(DispenserView view) {
        boolean waits = until.filter(end -> view.at().isBefore(end)).isPresent();
        if (waits && turn(view.readings().nanos()) - turn(heldNanos) >= 2) {
            until = Optional.empty();
            through = view.seq();
            shelf = Optional.of(view.shelf());
            return true;
        }
        return waits;
    }

    private static long turn(long nanos) {
        return Math.floorDiv(nanos, TURN.toNanos());
    }

    /** Nothing is noted of what went up before: it is looked anew which entries are of this hour. */
    private void begin(Journal journal, DispenserView view) {
        through = Math.max(0, view.seq() - LOOKED_BACK);
        advance(journal, view, true);
        if (until.isPresent()) {
            shelf = Optional.of(replayed(journal, view));
        }
    }

    private Shelf replayed(Journal journal, DispenserView view) {
        Shelf[] lies = {
            Shelf.empty(view.shelf().lanes().values().stream().map(Lane::slot).toList())
        };
        journal.replay(event -> {
            if (event.seq() <= through) {
                lies[0] = lies[0].after(event);
            }
        });
        return lies[0];
    }

    private void advance(Journal journal, DispenserView view, boolean first) {
        until = Optional.empty();
        while (through < view.seq() && until.isEmpty()) {
            List<String> batch = journal.after(through, (int) Math.min(BATCH, view.seq() - through));
            for (int i = 0; i < batch.size() && until.isEmpty(); i++) {
                take(read(batch.get(i)), view, first);
            }
        }
        if (through == view.seq()) {
            shelf = Optional.of(view.shelf());
        }
    }

    private void take(Event event, DispenserView view, boolean first) {
        Instant over = event.at()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofHours(1))
                .plus(wait.orElseThrow());
        if (event.keepsOnlyTheHour() && view.at().isBefore(over)) {
            until = Optional.of(over);
            heldNanos = view.readings().nanos();
            return;
        }
        through = event.seq();
        if (!first) {
            shelf = shelf.map(lies -> lies.after(event));
        }
    }

    private static Event read(String json) {
        try {
            return MessageCodec.readEvent(json);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("the journal holds what is no entry", e);
        }
    }
}
