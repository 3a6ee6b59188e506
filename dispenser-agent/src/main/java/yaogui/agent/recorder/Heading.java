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

    static final int VERSION = 1;

    Heading {
        because = List.copyOf(because);
    }
}
