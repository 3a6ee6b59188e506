package yaogui.console.fleet;

import java.time.Instant;
import java.util.Optional;
import yaogui.protocol.DispenserId;

/**
 * One dispenser in a list. Boxes and doubt are the console's own figures; capacity and closures are what the dispenser
 * said last.
 *
 * @param dispenser its name
 * @param kind what it is
 * @param site where it stands; empty if nobody has placed it
 * @param inService false if it was removed or put out of use
 * @param online whether its connection stands
 * @param lastSeen when anything came from it
 * @param boxes in all its lanes
 * @param doubt by how many {@code boxes} may be off
 * @param capacity boxes that fit; 0 until it said so
 * @param lanes how many it has
 * @param closedLanes how many of them give nothing out
 * @param alarms how many stand
 */
public record FleetRow(
        DispenserId dispenser,
        DispenserKind kind,
        Optional<SiteId> site,
        boolean inService,
        boolean online,
        Optional<Instant> lastSeen,
        int boxes,
        int doubt,
        int capacity,
        int lanes,
        int closedLanes,
        int alarms) {}
