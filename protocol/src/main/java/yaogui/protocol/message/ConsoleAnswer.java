package yaogui.protocol.message;

import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;

/** What the console signs in answer to a question that a dispenser's {@link UpState} asked. */
public sealed interface ConsoleAnswer permits TimeAnswer, StockAnswer {

    /** Whom it answers. */
    DispenserId dispenser();

    /** What that asked. */
    Question question();
}
