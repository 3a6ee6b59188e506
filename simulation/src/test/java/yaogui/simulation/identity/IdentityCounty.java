package yaogui.simulation.identity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;

/** A real console with a clock that a test sets forward, for dispensers of which each has a bad road to it. */
final class IdentityCounty implements AutoCloseable {

    static final CountyId COUNTY = new CountyId("qingzhou");
    private static final SiteId SITE = new SiteId("s1");

    private final Path folder;
    private volatile Duration ahead;
    final Console console;

    IdentityCounty(Path folder) {
        this(folder, Duration.ZERO);
    }

    /** @param ahead how far its clock is before that of this machine */
    IdentityCounty(Path folder, Duration ahead) {
        this.folder = folder;
        this.ahead = ahead;
        ConsoleConfig.Listening anyPort = new ConsoleConfig.Listening("127.0.0.1", 0);
        this.console = Console.start(
                new ConsoleConfig(COUNTY, "Asia/Shanghai", anyPort, anyPort),
                folder.resolve("console"),
                this::now,
                new SecureRandom());
        console.registry()
                .enter(new Site(SITE, new Text("卫生院", "Clinic"), "城关镇", "clinic", Optional.empty(), Optional.empty()));
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }

    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** A dispenser that nobody has enrolled yet. */
    IdentityPoint point(String name) {
        DispenserId id = new DispenserId(name);
        console.registry().enter(id, DispenserKind.CABINET, SITE);
        return new IdentityPoint(console, id, folder.resolve(name));
    }

    @Override
    public void close() {
        console.close();
    }
}
