package yaogui.console.restocking;

import java.util.List;
import yaogui.console.restocking.rounds.Van;

/** Which vans can be planned with. */
final class VanInspection {

    private VanInspection() {}

    /** Usable vans by id; the others are reported, and so is having none. */
    static List<Van> usable(Snapshot snapshot, Findings findings) {
        List<Van> usable = Entries.byName(snapshot.vans(), Van::id, findings).values().stream()
                .filter(van -> canDrive(van, findings))
                .toList();
        if (usable.isEmpty()) {
            findings.add(FindingKind.NO_VANS);
        }
        return usable;
    }

    private static boolean canDrive(Van van, Findings findings) {
        boolean holdsBoxes = van.capacityBoxes() > 0;
        boolean moves = isPositive(van.driverHours())
                && isPositive(van.speedKilometresPerHour())
                && van.start().areOnEarth();
        if (!holdsBoxes) {
            findings.add(FindingKind.VAN_WITHOUT_CAPACITY, "van", van.id(), "capacity", van.capacityBoxes());
        }
        if (!moves) {
            findings.add(
                    FindingKind.VAN_UNUSABLE,
                    "van",
                    van.id(),
                    "hours",
                    van.driverHours(),
                    "speed",
                    van.speedKilometresPerHour(),
                    "latitude",
                    van.start().latitude(),
                    "longitude",
                    van.start().longitude());
        }
        return holdsBoxes && moves;
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }
}
