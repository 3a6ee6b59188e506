package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import yaogui.hardware.Equipment;
import yaogui.protocol.DispenserId;

/**
 * What a recording says of itself.
 *
 * @param recording the version of the format, {@link #VERSION}
 * @param software that recorded it
 * @param dispenser whose
 * @param because what happened, a sentence each
 * @param before what is missing at the beginning, a sentence; empty if nothing is
 * @param equipment what was fitted
 * @param limits the bounds of a turn; those that this software has and the recording has not are the usual ones
 */
record Heading(
        int recording,
        String software,
        DispenserId dispenser,
        List<String> because,
        String before,
        Equipment equipment,
        JsonNode limits) {

    static final int VERSION = 2;

    /** The oldest that is still understood. */
    static final int OLDEST = 1;

    /** Whether a turn took its step before anything else in a tick; before version 2 it was after all that came from outside. */
    boolean turnStepsFirst() {
        return recording >= 2;
    }

    Heading {
        because = List.copyOf(because);
    }
}
