package yaogui.agent.journal;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import yaogui.protocol.Epoch;

/**
 * What could be read of a damaged journal.
 *
 * @param trouble what is wrong with it
 * @param epoch its epoch, if that is known
 * @param entries those that are as they were written, by seq
 * @param acknowledged what the console has acknowledged, as far as that can be read
 * @param whole whether the damage lies beside the entries: nothing of them is missing, nor can be
 * @param branch what goes to the console as a journal of its own, see {@link Branch}
 */
record Salvage(
        String trouble,
        Optional<Epoch> epoch,
        NavigableMap<Long, String> entries,
        OptionalLong acknowledged,
        boolean whole,
        NavigableMap<Long, String> branch) {

    private long last() {
        return entries.isEmpty() ? 0 : entries.lastKey();
    }

    /** What the console may not have. */
    NavigableMap<Long, String> unacknowledged() {
        return new TreeMap<>(entries.tailMap(acknowledged.orElse(0), false));
    }

    /** In numbers, for the person who must act. */
    String sentence(String keptAs) {
        String found = "The journal was damaged (%s) and is kept as %s. ".formatted(trouble, keptAs);
        if (whole) {
            return found
                    + "All %d entries could be read and go on; some quotas may begin anew, and documents may have to come again; nothing needs counting."
                            .formatted(entries.size());
        }
        return found + numbers() + " A new journal has begun: count and record every lane.";
    }

    private String numbers() {
        long lost = last() - entries.size();
        return "%d entries could be read, the last is %d; %d before it are lost (%d orders at most), and any after it. %s"
                .formatted(
                        entries.size() + branch.size(),
                        last() + branch.size(),
                        lost,
                        lost,
                        acknowledged.isPresent()
                                ? "The console had acknowledged %d; %d are still to be sent."
                                        .formatted(
                                                acknowledged.getAsLong(),
                                                unacknowledged().size() + branch.size())
                                : "What the console had acknowledged is not known; it is asked.");
    }
}
