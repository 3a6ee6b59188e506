package yaogui.console.web.places;

import java.util.List;
import yaogui.console.places.PlaceField;
import yaogui.console.places.PlaceImport;
import yaogui.console.places.Trouble;
import yaogui.console.web.Words;

/** Says why something cannot be taken, and what to do. */
public final class TroubleSentence {

    private TroubleSentence() {}

    /** Beside a field, or after the line's number. */
    public static String of(Trouble trouble, Words words) {
        return words.say(
                "place-fault." + trouble.fault().name(), trouble.values().toArray());
    }

    /** Which field, for a list of troubles; empty where it concerns the whole line. */
    public static String field(Trouble trouble, Words words) {
        return trouble.field()
                .map(field -> "%s (%s)".formatted(words.of("place-field", field), field.text()))
                .orElse("");
    }

    /** What becomes of a table that fits. */
    public static String of(PlaceImport.Outcome.Taken taken, Words words) {
        PlaceImport.Count places = taken.places();
        PlaceImport.Count dispensers = taken.dispensers();
        return words.say(
                "places.taken",
                places.entered(),
                places.changed(),
                places.same(),
                dispensers.entered(),
                dispensers.changed(),
                dispensers.same());
    }

    /** The columns of a table, as its first line has them. */
    public static String columns() {
        return String.join(
                ",", List.of(PlaceField.values()).stream().map(PlaceField::text).toList());
    }
}
