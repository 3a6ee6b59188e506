package yaogui.agent.dispensing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.ProductId;
import yaogui.protocol.StaffCode;

/** What somebody asks of a dispenser from outside its thread. */
public sealed interface Request {

    /** A resident touched a product. */
    record Choose(ProductId product) implements Request {}

    /** A resident stepped back. */
    record StepBack() implements Request {}

    /**
     * Staff record something.
     *
     * @param action what
     * @param by who of the staff, if they said
     * @param answer completed when it is recorded, or is not going to be
     */
    record Note(StaffAction action, Optional<StaffCode> by, CompletableFuture<Answer> answer) implements Request {

        /** By somebody who gave no number. */
        public Note(StaffAction action, CompletableFuture<Answer> answer) {
            this(action, Optional.empty(), answer);
        }
    }
}
