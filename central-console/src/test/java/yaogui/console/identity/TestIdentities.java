package yaogui.console.identity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.staff.Staff;
import yaogui.console.store.Database;
import yaogui.protocol.CountyId;

/** Everything about identities, over the store and in the folder of a test. */
public final class TestIdentities {

    static final CountyId COUNTY = new CountyId("qingzhou");

    private TestIdentities() {}

    public static Identities over(
            Path folder, Database database, Staff staff, InstantSource clock, SecureRandom random) {
        CountyAuthority authority =
                CountyAuthority.open(folder, COUNTY, DeviceIdentities.anyIn(database), clock, random);
        DeviceIdentities devices = new DeviceIdentities(database, authority, staff.audit(), clock);
        ConsoleKey key = ConsoleKey.openOrCreate(folder.resolve("console.key"));
        return new Identities(
                devices,
                new EnrolmentDesk(COUNTY, database, devices, key::ring, staff.audit(), clock, random),
                new RenewalDesk(database, devices, clock));
    }
}
