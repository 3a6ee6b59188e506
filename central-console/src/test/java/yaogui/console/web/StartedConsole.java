package yaogui.console.web;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import yaogui.console.command.CommandBook;
import yaogui.console.command.KeyChange;
import yaogui.console.fleet.ConsoleKeys;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.fleet.Planograms;
import yaogui.console.identity.Identities;
import yaogui.console.identity.TestIdentities;
import yaogui.console.staff.Joining;
import yaogui.console.staff.Role;
import yaogui.console.staff.Secret;
import yaogui.console.staff.Staff;
import yaogui.console.store.Database;
import yaogui.console.store.TestStore;
import yaogui.console.web.plan.PlanBoard;
import yaogui.protocol.CountyId;
import yaogui.protocol.message.Topics;

/** The pages over a store in a folder, with a clock that a test sets forward. */
final class StartedConsole implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private volatile Instant now = SeededCounty.NOW;
    private final InstantSource clock = () -> now;
    private final SecureRandom random = new SecureRandom();
    final Database database;
    final Staff staff;
    final PlanBoard plans;
    final CountyDocuments documents;
    final CommandBook commands;
    final DesiredDocuments desired;
    final KeyChange keyChange;
    final Identities identities;
    final WebServer server;

    StartedConsole(Path folder, int port) {
        this.database = TestStore.open(folder);
        this.staff = Staff.over(database, clock, random);
        this.plans = new PlanBoard(() -> SeededPlan.of(database), Runnable::run, clock);
        this.documents = new CountyDocuments(database, clock);
        Topics topics = new Topics(new CountyId("qingxi"));
        ConsoleKeys keys = ConsoleKeys.open(folder, clock);
        this.desired = new DesiredDocuments(database, topics, keys, clock);
        this.commands = new CommandBook(database, topics, keys, clock);
        this.keyChange = new KeyChange(keys, documents, desired, commands);
        this.identities = TestIdentities.over(folder, database, staff, clock, random);
        this.server = new WebServer(
                database,
                staff,
                plans,
                documents,
                commands,
                new Planograms(database, desired),
                keyChange,
                identities,
                clock,
                random,
                new WebSettings("127.0.0.1", port, false, SeededCounty.ZONE));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Makes the first account, and gives the secret of its session. */
    Secret joinFirst(String name) {
        return join(staff.invitations().inviteFirst().orElseThrow(), name);
    }

    /** Makes another account. */
    Secret join(Role role, String name) {
        var admin = staff.accounts().list().getFirst();
        return join(staff.invitations().invite(role, admin.id(), "test"), name);
    }

    private Secret join(Secret link, String name) {
        return switch (staff.invitations().join(link, name, PASSWORD, "test")) {
            case Joining.Joined joined -> joined.session();
            case Joining.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
