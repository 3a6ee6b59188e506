package yaogui.agent.uplink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.OldEntries;
import yaogui.protocol.Epoch;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * Brings what was salvaged of damaged journals to the console, each under its own epoch and before anything of the journal
 * that took its place. First the last entry alone: the answer says how far the console is, so that what was lost is named
 * as lost only where the console has nothing either.
 *
 * <p>A console may be put back from a copy. So one that is said to be there is asked about again at each start of the agent,
 * after the rest, and sent again if the console has not.
 */
final class OldTail {

    private static final Logger LOG = LoggerFactory.getLogger(OldTail.class);

    /** So often is the console asked in vain before the new journal is sent too: it may have the old one in quarantine. */
    private static final int PATIENCE = 5;

    /** Of an unknown type, which a console carries and keeps. */
    private static final String LOST =
            "{\"seq\":%d,\"at\":\"%s\",\"clockTrusted\":false,\"fact\":{\"type\":\"entry-lost\"}}";

    private final OldEntries kept;
    private Optional<Epoch> epoch = Optional.empty();
    private NavigableMap<Long, String> entries = new TreeMap<>();
    private Optional<Long> through = Optional.empty();
    private final Set<Epoch> settled = new HashSet<>();
    private boolean again;
    private int unanswered;
    private boolean consoleAnswers;

    OldTail(Journal journal) {
        kept = new OldEntries(journal);
        take();
    }

    private void take() {
        List<Epoch> acknowledged = kept.acknowledged();
        epoch = kept.epochs().stream()
                .filter(old -> !settled.contains(old))
                .min(Comparator.comparing(acknowledged::contains));
        again = epoch.filter(acknowledged::contains).isPresent();
        entries = epoch.map(kept::of).orElseGet(TreeMap::new);
        through = Optional.empty();
        unanswered = 0;
    }

    /** The journal of which something is still to be sent. */
    Optional<Epoch> epoch() {
        return epoch;
    }

    /**
     * Whether the new journal must wait. A console that has never heard of the old one would take it for the newer if it
     * came later; but such a console answers. One that answers about the new one only has the old one in quarantine.
     */
    boolean goesFirst() {
        return epoch.isPresent() && !again && (unanswered < PATIENCE || !consoleAnswers);
    }

    /** The console has answered about the new journal. */
    void consoleAnswers() {
        consoleAnswers = true;
    }

    /** What to send now: a few, oldest first, with those that are lost named in their places. */
    List<String> next(int most) {
        unanswered++;
        if (through.isEmpty()) {
            return List.of(entries.lastEntry().getValue());
        }
        List<String> batch = new ArrayList<>();
        long last = Math.min(entries.lastKey(), through.get() + most);
        for (long seq = through.get() + 1; seq <= last; seq++) {
            batch.add(entries.containsKey(seq) ? entries.get(seq) : lost(seq));
        }
        return batch;
    }

    private String lost(long seq) {
        Map.Entry<Long, String> near =
                entries.lowerEntry(seq) != null ? entries.lowerEntry(seq) : entries.higherEntry(seq);
        return LOST.formatted(seq, near == null ? Instant.EPOCH : at(near.getValue()));
    }

    private static Instant at(String json) {
        try {
            return MessageCodec.readEvent(json).at();
        } catch (MalformedMessage ofALaterVersion) {
            return Instant.EPOCH;
        }
    }

    /** The console's word about an old journal; false if it is not about this one. */
    boolean acknowledged(DownAck ack) {
        if (!epoch.equals(Optional.of(ack.epoch()))) {
            return false;
        }
        unanswered = 0;
        through = Optional.of(ack.through());
        boolean all = ack.through() >= entries.lastKey();
        if (all != again) {
            kept.acknowledge(ack.epoch(), all);
            again = all;
        }
        if (all) {
            LOG.info("The console has all that was salvaged of journal {}, through {}.", ack.epoch(), ack.through());
            settled.add(ack.epoch());
            take();
        }
        return true;
    }
}
