package yaogui.console.restocking;

import java.util.Objects;

/**
 * A cabinet or a rack.
 *
 * @param id its name
 * @param site where it stands
 * @param inService false if it was stolen, removed or put out of use: nothing is brought to it
 */
public record Dispenser(String id, String site, boolean inService) {

    public Dispenser {
        Objects.requireNonNull(id, "a dispenser without 'id'");
        Objects.requireNonNull(site, "a dispenser without 'site'");
    }
}
