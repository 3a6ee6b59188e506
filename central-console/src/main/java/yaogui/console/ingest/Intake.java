package yaogui.console.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.alarms.AlarmKind;
import yaogui.console.alarms.Alarms;
import yaogui.console.command.CommandReports;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.console.store.Rows;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.StockAnswer;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpEvents;
import yaogui.protocol.message.UpGone;
import yaogui.protocol.message.UpLogs;
import yaogui.protocol.message.UpState;

/** One transaction's messages. */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Handle handle;
    private final Topics topics;
    private final Instant now;
    private final Alarms alarms;
    private final EventsIntake events;
    private final StateIntake states;
    private final CountComparison counts;
    private final KnownJournals known;
    private final NewJournals begun;
    private final Set<DispenserId> online = new HashSet<>();
    private final Set<DispenserId> seen = new HashSet<>();
    private final Map<DispenserId, Question> timeAsked = new LinkedHashMap<>();
    private final Map<JournalKey, Asked> stockAsked = new LinkedHashMap<>();

    /** What was asked when its journal had so many entries. */
    private record Asked(Question question, long seq) {}

    /**
     * What is to be said once this is committed.
     *
     * @param acknowledged how far each journal may be acknowledged
     * @param timeAsked what those repeat who want to be told the time
     * @param stockAsked what those are told who want to know what is known of their lanes
     * @param journals as they are then
     * @param seen dispensers that the store knows then
     */
    record Outcome(
            Map<JournalKey, Long> acknowledged,
            Map<DispenserId, Question> timeAsked,
            List<StockAnswer> stockAsked,
            Map<JournalKey, StoredJournal> journals,
            Set<DispenserId> seen) {}

    Intake(Handle handle, Topics topics, Instant now, ZoneId zone, KnownJournals known) {
        this.handle = handle;
        this.topics = topics;
        this.now = now;
        this.alarms = new Alarms(handle, now);
        this.events = new EventsIntake(handle, alarms, now, zone, known);
        this.states = new StateIntake(handle, now);
        this.counts = new CountComparison(handle, alarms);
        this.known = known;
        this.begun = new NewJournals(handle, now);
    }

    /** Takes a message, or sets it aside. */
    void take(Incoming message) {
        Optional<Topics.Source> source = topics.source(message.topic());
        if (source.isEmpty()) {
            refuse(message, Optional.empty(), "nobody of this county speaks on that topic");
            return;
        }
        DispenserId dispenser = source.get().dispenser();
        seen(dispenser);
        try {
            switch (source.get().up()) {
                case EVENTS -> {
                    UpEvents read = MessageCodec.read(message.payload(), UpEvents.class);
                    JournalKey key = new JournalKey(dispenser, read.epoch());
                    if (mayBegin(key)) {
                        events.take(key, read);
                    }
                }
                case STATE -> {
                    UpState read = StateIntake.bounded(MessageCodec.read(message.payload(), UpState.class));
                    if (mayBegin(new JournalKey(dispenser, read.epoch()))) {
                        state(dispenser, read);
                    }
                }
                case LOGS ->
                    CommandReports.keep(handle, dispenser, now, MessageCodec.read(message.payload(), UpLogs.class))
                            .ifPresent(why -> refuse(message, Optional.of(dispenser), why));
                case GONE -> gone(dispenser, MessageCodec.read(message.payload(), UpGone.class));
            }
        } catch (MalformedMessage e) {
            refuse(message, Optional.of(dispenser), String.valueOf(e.getMessage()));
        }
    }

    /** Writes what is still open, and returns what is to be said once this is committed. */
    Outcome finish() {
        events.save();
        List<StockAnswer> answers = new ArrayList<>();
        stockAsked.forEach((key, asked) -> answers.add(stock(key, asked)));
        writeOnline();
        return new Outcome(events.acknowledged(), timeAsked, answers, events.journals(), seen);
    }

    /** Of lanes and paper only a journal hears that its dispenser goes by. */
    private StockAnswer stock(JournalKey key, Asked asked) {
        OpenJournal journal = events.journal(key);
        boolean own = handle.createQuery("SELECT count(*) FROM dispenser WHERE id = :dispenser AND epoch = :epoch")
                        .bindMethods(key)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (own && journal.through() >= asked.seq()) {
            CommandReports.answered(handle, key.dispenser(), now);
        }
        return new StockAnswer(
                key.dispenser(),
                asked.question(),
                key.epoch(),
                journal.through(),
                own ? new KnownLanes(handle).of(journal.stock()) : List.of(),
                own ? new PaperStandings(handle).waiting(key.dispenser()) : List.of());
    }

    void refuse(Incoming message, Optional<DispenserId> dispenser, String reason) {
        LOG.warn("A message of {} bytes on {} is set aside: {}", message.payload().length, message.topic(), reason);
        Refusals.keep(handle, now, message, reason);
        alarms.raise(
                dispenser,
                Source.CONSOLE,
                "refused-message",
                "A message of %d bytes is set aside: %s".formatted(message.payload().length, reason));
    }

    private boolean mayBegin(JournalKey key) {
        boolean may = begun.admits(events.journal(key));
        if (!may) {
            alarms.raise(
                    Optional.of(key.dispenser()),
                    Source.CONSOLE,
                    AlarmKind.MANY_JOURNALS.text(),
                    "It began more than %d journals within a day; what is more waits. Was its certificate stolen? Then revoke it."
                            .formatted(NewJournals.MOST_A_DAY));
        }
        return may;
    }

    void flooded(DispenserId dispenser) {
        seen(dispenser);
        alarms.raise(
                Optional.of(dispenser),
                Source.CONSOLE,
                AlarmKind.FLOOD.text(),
                "It sends more than any dispenser has to say; what is too much is dropped unread. Was its certificate stolen? Then revoke it.");
    }

    private void state(DispenserId dispenser, UpState state) {
        JournalKey key = new JournalKey(dispenser, state.epoch());
        OpenJournal journal = events.journal(key);
        if (journal.superseded() && states.isLaterThanItsSuccessor(dispenser, state)) {
            alarms.raise(
                    Optional.of(dispenser),
                    Source.CONSOLE,
                    "clone",
                    "Two dispensers speak as %s: journal %s goes on, although another has taken its place. Find the copy, revoke the dispenser on its page, and enrol the right board anew, with a new journal."
                            .formatted(dispenser, state.epoch()));
        }
        states.take(dispenser, state);
        CommandReports.reported(handle, dispenser);
        state.timeAsked().ifPresent(question -> timeAsked.put(dispenser, question));
        state.stockAsked().ifPresent(question -> stockAsked.put(key, new Asked(question, state.seq())));
        events.reported(key, state.seq());
        events.answer(key, state.seq());
        if (journal.through() == state.seq()) {
            counts.compare(journal);
        }
        if (journal.through() <= state.seq() && journal.quarantined().isEmpty()) {
            alarms.reported(dispenser, state.alarms());
        }
    }

    private void gone(DispenserId dispenser, UpGone gone) {
        int left = handle.createUpdate("""
                        UPDATE dispenser SET online = 0, last_seen = :now
                        WHERE id = :id AND (epoch IS NULL OR epoch = :epoch)
                        """)
                .bind("id", dispenser)
                .bind("epoch", gone.epoch())
                .bind("now", now)
                .execute();
        if (left > 0) {
            online.remove(dispenser);
        }
    }

    /** One that nobody entered is known from now on, and stands nowhere until somebody places it. */
    private void seen(DispenserId dispenser) {
        online.add(dispenser);
        if (!seen.add(dispenser) || known.isEntered(dispenser)) {
            return;
        }
        handle.createUpdate("""
                        INSERT INTO dispenser (id, kind, first_seen) VALUES (:id, 'RACK', :now)
                        ON CONFLICT (id) DO UPDATE SET first_seen = coalesce(dispenser.first_seen, excluded.first_seen)
                        """).bind("id", dispenser).bind("now", now).execute();
    }

    private void writeOnline() {
        Rows rows = new Rows(handle, "UPDATE dispenser SET last_seen = ?, online = 1 WHERE id = ?");
        online.forEach(dispenser -> rows.add(now, dispenser.text()));
        rows.write();
    }
}
