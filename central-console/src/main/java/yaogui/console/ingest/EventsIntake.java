package yaogui.console.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.alarms.Alarms;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpEvents;

/**
 * Applies entries of journals within one transaction: each once, each in its place. What comes early is parked, what
 * comes again is compared, and a journal that says two things at one place is two journals, so nothing more of it is
 * believed.
 */
final class EventsIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EventsIntake.class);

    private final Alarms alarms;
    private final KnownJournals known;
    private final JournalStore store;
    private final ParkedEntries parked;
    private final Consequences consequences;
    private final KeptEntries kept;
    private final Map<JournalKey, OpenJournal> journals = new HashMap<>();
    private final Set<JournalKey> heard = new HashSet<>();

    EventsIntake(Handle handle, Alarms alarms, Instant now, ZoneId zone, KnownJournals known) {
        this.alarms = alarms;
        this.known = known;
        this.store = new JournalStore(handle, now, known);
        this.parked = new ParkedEntries(handle);
        this.consequences = new Consequences(handle, alarms, now, zone);
        this.kept = new KeptEntries(handle);
    }

    /** How far each journal that was heard has come; those in quarantine are left out. */
    Map<JournalKey, Long> acknowledged() {
        Map<JournalKey, Long> through = new HashMap<>();
        journals.values().stream()
                .filter(journal -> heard.contains(journal.key()))
                .filter(journal -> journal.quarantined().isEmpty())
                .forEach(journal -> through.put(journal.key(), journal.through()));
        return through;
    }

    /** Those that were looked at, as they are now; without those in whose place another has just begun. */
    Map<JournalKey, StoredJournal> journals() {
        Map<JournalKey, StoredJournal> all = new HashMap<>();
        Set<DispenserId> begun = journals.values().stream()
                .filter(OpenJournal::begins)
                .map(journal -> journal.key().dispenser())
                .collect(Collectors.toSet());
        journals.forEach((key, journal) -> {
            if (journal.through() > 0 && (journal.begins() || !begun.contains(key.dispenser()))) {
                all.put(key, journal.now());
            }
        });
        return all;
    }

    OpenJournal journal(JournalKey key) {
        return journals.computeIfAbsent(key, store::open);
    }

    /** A dispenser says that its journal has come so far: it is told how far we are, if that is less. */
    void answer(JournalKey key, long last) {
        if (journal(key).through() < last) {
            heard.add(key);
        }
    }

    /** @throws MalformedMessage if an entry has no place in a journal; then nothing of the message was applied */
    void take(JournalKey key, UpEvents message) throws MalformedMessage {
        NavigableMap<Long, JsonNode> came = bySeq(message.events());
        heard.add(key);
        OpenJournal journal = journal(key);
        if (journal.quarantined().isPresent()) {
            return;
        }
        Optional<Long> contradicted = contradiction(journal, came);
        if (contradicted.isPresent()) {
            quarantine(journal, contradicted.get());
            return;
        }
        came.headMap(journal.through(), true).clear();
        NavigableMap<Long, JsonNode> waiting = waiting(journal);
        came.forEach(waiting::putIfAbsent);
        apply(journal, waiting);
        parked.keep(key, journal.through(), journal.parks(), waiting);
        journal.parksIs(!waiting.isEmpty());
    }

    private NavigableMap<Long, JsonNode> waiting(OpenJournal journal) {
        return journal.parks() ? parked.list(journal.key(), journal.through()) : new TreeMap<>();
    }

    /** A dispenser has given its own figures at an entry of this journal, and so at none of any other. */
    void reported(JournalKey key, long seq) {
        journal(key).reportedIs(seq);
        known.forgetOthers(key);
        journals.values().stream()
                .filter(other -> other.key().dispenser().equals(key.dispenser()))
                .filter(other -> !other.key().equals(key))
                .forEach(other -> other.reportedIs(StoredJournal.NOT_REPORTED));
    }

    /** Writes what the transaction has made of the journals. */
    void save() {
        kept.write();
        List<OpenJournal> all = new ArrayList<>(journals.values());
        for (OpenJournal journal : all) {
            if (journal.begins()) {
                known.forgetOthers(journal.key());
                consequences.begins(
                        journal, epoch -> journal(new JournalKey(journal.key().dispenser(), epoch)));
            } else if (journal.superseded() && journal.changed()) {
                consequences.superseded(journal);
            }
        }
        consequences.write();
        store.save(journals.values().stream()
                .filter(journal -> heard.contains(journal.key()) || journal.changed())
                .toList());
    }

    private void apply(OpenJournal journal, NavigableMap<Long, JsonNode> waiting) {
        for (JsonNode node = waiting.remove(journal.through() + 1);
                node != null;
                node = waiting.remove(journal.through() + 1)) {
            Entry entry = Entry.of(node);
            consequences.follow(journal, entry);
            journal.applied(entry.seq());
            consequences.compare(journal);
            kept.keep(journal.key(), entry);
        }
    }

    private static NavigableMap<Long, JsonNode> bySeq(List<JsonNode> events) throws MalformedMessage {
        NavigableMap<Long, JsonNode> came = new TreeMap<>();
        for (JsonNode node : events) {
            long seq = Entry.seq(node);
            if (seq == 0) {
                throw new MalformedMessage("no UpEvents: an entry has no seq of 1 or more");
            }
            JsonNode other = came.put(seq, node);
            if (other != null && !other.equals(node)) {
                throw new MalformedMessage("no UpEvents: two entries have seq %d".formatted(seq));
            }
        }
        return came;
    }

    /** The first place at which something else is known already, applied or parked. */
    private Optional<Long> contradiction(OpenJournal journal, NavigableMap<Long, JsonNode> came) {
        NavigableMap<Long, JsonNode> again = came.headMap(journal.through(), true);
        Optional<Long> applied = again.isEmpty()
                ? Optional.empty()
                : firstDifference(kept.texts(journal.key(), again.firstKey(), again.lastKey()), again);
        return applied.or(() -> firstDifference(texts(waiting(journal)), came));
    }

    private static Map<Long, String> texts(NavigableMap<Long, JsonNode> nodes) {
        Map<Long, String> texts = new TreeMap<>();
        nodes.forEach((seq, node) -> texts.put(seq, node.toString()));
        return texts;
    }

    private static Optional<Long> firstDifference(Map<Long, String> known, NavigableMap<Long, JsonNode> came) {
        return known.entrySet().stream()
                .filter(one -> came.containsKey(one.getKey()) && !same(one.getValue(), came.get(one.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The text itself, as a rule; else what it says, for a dispenser may write its fields in another order. */
    private static boolean same(String known, JsonNode came) {
        if (known.equals(came.toString())) {
            return true;
        }
        try {
            return MessageCodec.readDocument(known, JsonNode.class).equals(came);
        } catch (MalformedMessage e) {
            return false;
        }
    }

    private void quarantine(OpenJournal journal, long seq) {
        String reason =
                "Two dispensers write journal %s of %s: entry %d came twice and differs. Nothing of it is taken over any more; both go on giving out. Find the copy, revoke the dispenser on its page, and enrol the right board anew, with a new journal."
                        .formatted(journal.key().epoch(), journal.key().dispenser(), seq);
        LOG.error(reason);
        journal.quarantine(reason);
        alarms.raise(Optional.of(journal.key().dispenser()), Source.CONSOLE, "clone", reason);
    }
}
