package yaogui.console.restocking;

import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yaogui.console.restocking.rounds.Coordinates;

/**
 * A place where dispensers stand and a van stops.
 *
 * @param id its code
 * @param name as staff call it
 * @param township the township it belongs to; small series borrow from it
 * @param place where it is, or null if nobody has said
 * @param opensAt from when a driver gets in, or null for always
 * @param closesAt until when a driver may arrive, or null for always
 */
public record Site(
        String id,
        String name,
        String township,
        @Nullable Coordinates place,
        @Nullable LocalTime opensAt,
        @Nullable LocalTime closesAt) {

    public Site {
        Objects.requireNonNull(id, "a site without 'id'");
        Objects.requireNonNull(name, "a site without 'name'");
        Objects.requireNonNull(township, "a site without 'township'");
    }
}
