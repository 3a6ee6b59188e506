package yaogui.console.fleet;

import java.util.Optional;
import yaogui.protocol.document.Text;

/**
 * A place where dispensers stand.
 *
 * @param id its code
 * @param name as residents and staff call it
 * @param township the township it belongs to
 * @param kind what it is, such as {@code village} or {@code clinic}
 * @param latitude in degrees, north positive; empty if nobody has said
 * @param longitude in degrees, east positive; empty if nobody has said
 */
public record Site(
        SiteId id, Text name, String township, String kind, Optional<Double> latitude, Optional<Double> longitude) {}
