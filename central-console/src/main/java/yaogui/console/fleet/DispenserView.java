package yaogui.console.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yaogui.protocol.Epoch;
import yaogui.protocol.message.Health;
import yaogui.protocol.message.Make;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * One dispenser in full.
 *
 * @param row what the list shows of it
 * @param lanes by label
 * @param alarms those that stand, the newest first
 * @param desired what should be in force there
 * @param journals the lives of its journal, the current one first
 * @param state what it said last of itself
 */
public record DispenserView(
        FleetRow row,
        List<LaneView> lanes,
        List<AlarmRow> alarms,
        List<DesiredRow> desired,
        List<JournalRow> journals,
        Optional<StateRow> state) {

    /** Copies the lists. */
    public DispenserView {
        lanes = List.copyOf(lanes);
        alarms = List.copyOf(alarms);
        desired = List.copyOf(desired);
        journals = List.copyOf(journals);
    }

    /**
     * How far one journal has been taken over.
     *
     * @param epoch which life of it
     * @param through the last {@code seq} that is in the ledger
     * @param firstSeen when it was heard of first
     * @param quarantined why nothing of it is taken over any more
     */
    public record JournalRow(Epoch epoch, long through, Instant firstSeen, Optional<String> quarantined) {}

    /**
     * The last {@code up/state}, without its lanes.
     *
     * @param at by its own clock
     * @param receivedAt by the console's
     * @param version of its agent
     * @param clockTrusted whether {@code at} can be believed
     * @param doorOpen whether the service door is open
     * @param celsius inside
     * @param humidity inside, relative, in percent
     * @param health how the board is, JSON
     * @param make what it is made of, JSON, from the last report that said so
     */
    public record StateRow(
            Instant at,
            Instant receivedAt,
            String version,
            boolean clockTrusted,
            boolean doorOpen,
            Optional<Double> celsius,
            Optional<Double> humidity,
            Optional<String> health,
            Optional<String> make) {

        /** How the board is; empty if its program does not say. */
        public Optional<Health> board() {
            return health.flatMap(json -> read(json, Health.class));
        }

        /** What the board is made of. */
        public Optional<Make> parts() {
            return make.flatMap(json -> read(json, Make.class));
        }

        private static <T> Optional<T> read(String json, Class<T> type) {
            try {
                return Optional.of(MessageCodec.readDocument(json, type));
            } catch (MalformedMessage ofAnotherVersion) {
                return Optional.empty();
            }
        }
    }
}
