package yaogui.agent.desired;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yaogui.protocol.LaneId;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.KeyChain;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.UpState.Refused.Reason;

/**
 * Why a document whose console, addressee and version are right is of no use here.
 *
 * @param reason for the console
 * @param why half a sentence for the log
 */
record Misfit(Reason reason, String why) {

    static Optional<Misfit> of(Desired desired, Set<LaneId> fitted, TrustedKeys keys) {
        return switch (desired.kind()) {
            case PLANOGRAM ->
                lanes(desired)
                        .filter(lanes -> !lanes.equals(fitted))
                        .map(lanes -> new Misfit(
                                Reason.OTHER_LANES,
                                "it is for the lanes %s; this dispenser has %s"
                                        .formatted(new TreeSet<>(lanes), new TreeSet<>(fitted))));
            case KEYS ->
                chain(desired)
                        .filter(keys::endsBefore)
                        .map(_ -> new Misfit(
                                Reason.OLDER_KEYS,
                                "its list is older than that in force here; was the console put back from a copy?"));
            case CATALOGUE, POLICY, HOLDS, CARDS, CONFIGURATION -> Optional.empty();
        };
    }

    static Misfit unreadable(Exception unfit) {
        return new Misfit(Reason.UNREADABLE, "it cannot be used: " + unfit.getMessage());
    }

    private static Optional<Set<LaneId>> lanes(Desired desired) {
        return body(desired, Planogram.class)
                .map(body -> body.lanes().stream().map(Planogram.Lane::lane).collect(Collectors.toSet()));
    }

    static Optional<KeyChain> chain(Desired desired) {
        return body(desired, KeyChain.class);
    }

    private static <T> Optional<T> body(Desired desired, Class<T> type) {
        try {
            return Optional.of(InForce.body(desired, type));
        } catch (MalformedMessage unfit) {
            return Optional.empty();
        }
    }
}
