package yaogui.console.places;

import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.DispenserId;

/**
 * A dispenser as staff enter it.
 *
 * @param id as painted on it
 * @param kind what it is
 * @param site where it stands
 */
public record PlacedDispenser(DispenserId id, DispenserKind kind, SiteId site) {}
