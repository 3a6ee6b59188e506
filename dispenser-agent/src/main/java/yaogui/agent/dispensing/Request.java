package yaogui.agent.dispensing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;

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
     * @param answer completed with nothing when it is recorded, or with the reason why it is not
     */
    record Note(StaffAction action, CompletableFuture<Optional<Text>> answer) implements Request {}
}
