package yaogui.agent.takeover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.desired.ConsoleWord;
import yaogui.agent.desired.TrustedKeys;
import yaogui.agent.journal.Damage;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.StockAnswer;

/**
 * Asks the console how far it has this journal, and what it knows of the lanes that this journal does not say; takes over
 * what fits (F31). One thread.
 */
public final class StockInquiry {

    private static final Logger LOG = LoggerFactory.getLogger(StockInquiry.class);

    private final DispenserId dispenser;
    private final Journal journal;
    private final ConsoleWord<StockAnswer> console;
    private final Takeover takeover;
    private final boolean anew;
    private final long lastAtStart;
    private long handedOver;
    private boolean answered;
    private boolean wantsToKnow;
    private long committed;
    private OptionalLong newlyTold = OptionalLong.empty();
    private long nanos;
    private volatile OptionalLong consoleHas = OptionalLong.empty();

    /** @param random where questions come from; on a board a {@code SecureRandom} */
    public StockInquiry(
            DispenserId dispenser, TrustedKeys keys, Journal journal, DeviceClock clock, RandomGenerator random) {
        this.dispenser = dispenser;
        this.journal = journal;
        this.console = new ConsoleWord<>(Signed.Purpose.STOCK, StockAnswer.class, dispenser, keys, random);
        this.takeover = new Takeover(clock::dayOf);
        this.anew = Damage.of(journal).filter(Damage::anew).isPresent();
        this.lastAtStart = journal.lastSeq();
    }

    /** Follows what is recorded. */
    public void after(Event event) {
        takeover.after(event);
    }

    /** @param now monotonic nanoseconds */
    public void tick(long now) {
        nanos = now;
    }

    /** What a report that goes out now should ask. */
    public Optional<Question> ask() {
        return console.ask(nanos);
    }

    /** Whether a report should go out only to ask: where a journal was lost, so that lanes may be waiting. */
    public boolean presses() {
        return (wantsToKnow || (anew && !answered)) && console.presses(nanos);
    }

    /**
     * The last entry that may be sent. What this run has written waits for the console to say how far it has the journal: if
     * that lost entries, the console knows other ones under the same numbers.
     */
    public long mayBeSent() {
        return lastAtStart > 0 && !answered ? lastAtStart : Long.MAX_VALUE;
    }

    /** So far is this journal committed, by the console's last signed word in this run; 0 before it. */
    public long committed() {
        return committed;
    }

    /** The same, 0 included, if it was said since this was asked last. */
    public OptionalLong newlyTold() {
        OptionalLong told = newlyTold;
        newlyTold = OptionalLong.empty();
        return told;
    }

    /** Somebody waits for its next word on that. */
    public void wantsToKnow() {
        if (!wantsToKnow) {
            wantsToKnow = true;
            console.asksAgain();
        }
    }

    /** So far have entries been sent in this run. */
    public void handedOver(long through) {
        handedOver = Math.max(handedOver, through);
    }

    /** The last entry that the console can have, as far as this run knows. */
    public long atMostThere() {
        return Math.max(lastAtStart, handedOver);
    }

    /** The last entry that the console has, if this journal has lost it, so that another must begin. Any thread. */
    public OptionalLong consoleHas() {
        return consoleHas;
    }

    /**
     * Takes over what the console signed in answer to what was asked last.
     *
     * @param shelf what lies in the lanes, as of each call
     * @param writer writes an entry, before the next is judged
     */
    public void receive(Signed signed, Supplier<Shelf> shelf, Consumer<Fact> writer) {
        switch (console.judge(signed, nanos)) {
            case ConsoleWord.Word.Refused<StockAnswer> refused ->
                LOG.warn("{}: what came as the stock counts for nothing: {}", dispenser, refused.why());
            case ConsoleWord.Word.Said<StockAnswer> said -> follow(said.answer(), shelf, writer);
        }
    }

    private void follow(StockAnswer answer, Supplier<Shelf> shelf, Consumer<Fact> writer) {
        if (!answer.epoch().equals(journal.epoch())) {
            LOG.warn("{}: the console's word is about journal {}, not this one", dispenser, answer.epoch());
            return;
        }
        if (answer.through() > atMostThere()) {
            giveUp(answer.through());
            return;
        }
        newlyTold = OptionalLong.of(answer.through());
        if (answer.through() == 0) {
            return;
        }
        answered = true;
        committed = answer.through();
        wantsToKnow = false;
        console.told(nanos);
        List<Fact> written = new ArrayList<>();
        Consumer<Fact> counting = writer.andThen(written::add);
        answer.lanes().forEach(lane -> takeover.judge(lane, shelf.get()).ifPresent(counting));
        answer.paper().forEach(paper -> takeover.judge(paper, shelf.get()).ifPresent(counting));
        report(answer, written);
    }

    private void report(StockAnswer answer, List<Fact> written) {
        long lanes = written.stream().filter(CarriedOver.class::isInstance).count();
        if (!answer.lanes().isEmpty() || !written.isEmpty()) {
            LOG.info(
                    "{}: the console knew {} lanes and {} entries from paper; {} lanes were taken over, to be counted, and {} entries judged.",
                    dispenser,
                    answer.lanes().size(),
                    answer.paper().size(),
                    lanes,
                    written.size() - lanes);
        }
    }

    private void giveUp(long through) {
        LOG.error(
                "{}: the console has {} entries of this journal, which began this run with {}. A new one begins.",
                dispenser,
                through,
                lastAtStart);
        journal.giveUp(lastAtStart, through);
        consoleHas = OptionalLong.of(through);
    }
}
