package yaogui.agent.recorder;

import java.util.Optional;
import yaogui.agent.dispensing.Effect;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.Outcome;
import yaogui.protocol.Reason;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.OrderEnded;

/** Something of which one will want to know how it came. */
final class Incident {

    private Incident() {}

    /** A sentence for what was recorded, if it is one. */
    static Optional<String> of(Effect effect) {
        return effect instanceof Effect.Write write ? of(write.fact()) : Optional.empty();
    }

    private static Optional<String> of(Fact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case OrderEnded end
                    when end.outcome() != Outcome.DISPENSED || end.reason() != Reason.DROP_SEEN ->
                        "Order %d ended %s: %s.".formatted(end.order(), end.outcome(), end.reason());
                    case LaneChanged lane
                    when lane.condition() != LaneCondition.READY ->
                        "Lane %s became %s: %s.".formatted(lane.lane(), lane.condition(), lane.reason());
                    case AlarmChanged alarm when alarm.raised() -> "Alarm %s.".formatted(alarm.alarm());
                    default -> null;
                });
    }
}
