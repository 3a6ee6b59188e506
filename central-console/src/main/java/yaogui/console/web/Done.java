package yaogui.console.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that a form has just done, said once on the page that follows. */
public enum Done {
    RECALLED,
    RECALL_ENDED,
    REVOKED,
    ASKED,
    ALARM_TAKEN,
    ALARM_ENDED,
    EXPECTED,
    DOCUMENT_PUT,
    PLANOGRAM_PUT,
    KEY_ANNOUNCED,
    KEY_CHANGED,
    PAPER_ENTERED,
    ACCOUNT_ENDED,
    PLACE_ENTERED,
    PLACE_CHANGED,
    DISPENSER_ENTERED,
    DISPENSER_CHANGED,
    PLACES_IMPORTED;

    static Optional<Done> find(@Nullable String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
