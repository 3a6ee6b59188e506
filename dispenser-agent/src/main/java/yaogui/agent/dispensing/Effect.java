package yaogui.agent.dispensing;

import yaogui.agent.entitlement.QuotaMove;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.Fact;

/** Something to be done, in its turn. If one cannot be done, those after it are not. */
public sealed interface Effect {

    /** Puts a fact on disk, with what it does to a quota, before anything else happens. */
    record Write(Fact fact, QuotaMove quota) implements Effect {

        public Write(Fact fact) {
            this(fact, new QuotaMove.Untouched());
        }
    }

    /** Turns a lane once. */
    record Turn(LaneId lane) implements Effect {}

    /** Every motor off. */
    record StopMotors() implements Effect {}
}
