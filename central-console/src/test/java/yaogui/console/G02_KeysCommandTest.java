package yaogui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yaogui.console.command.CommandBook;
import yaogui.console.command.KeyChange;
import yaogui.console.command.KeyRequest;
import yaogui.console.command.KeyRequests;
import yaogui.console.fleet.ConsoleKeys;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.staff.Staff;
import yaogui.console.store.Database;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.Topics;

/** The signing key is changed from the terminal: asked for in the console's folder, and done by the console that runs there. */
final class G02_KeysCommandTest {

    @TempDir
    Path home;

    private final InstantSource clock = () -> Instant.parse("2026-11-22T02:00:00Z");
    private Database database;
    private KeyChange change;
    private CountyDocuments documents;
    private DesiredDocuments desired;
    private Staff staff;
    private KeyRequests requests;
    private String said = "";

    @BeforeEach
    void begin() {
        database = Database.open(home.resolve(Console.STORE), Database.Durability.OFF);
        Registry registry = new Registry(database);
        SiteId site = new SiteId("s1");
        registry.enter(new Site(site, new Text("卫生院", "Clinic"), "城关镇", "clinic", Optional.empty(), Optional.empty()));
        registry.enter(new DispenserId("qz-1"), DispenserKind.RACK, site);
        start();
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void start() {
        Topics topics = new Topics(new CountyId("qingzhou"));
        ConsoleKeys keys = ConsoleKeys.open(home, clock);
        documents = new CountyDocuments(database, clock);
        desired = new DesiredDocuments(database, topics, keys, clock);
        change = new KeyChange(keys, documents, desired, new CommandBook(database, topics, keys, clock));
        staff = Staff.over(database, clock, new SecureRandom());
        requests = new KeyRequests(home, change, database, staff.audit());
    }

    private int run(String... words) {
        StringWriter text = new StringWriter();
        CommandLine command = KeysCommand.of(clock)
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .setCaseInsensitiveEnumValuesAllowed(true);
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--home";
        all[words.length + 1] = home.toString();
        int code = command.execute(all);
        said = text.toString();
        return code;
    }

    private String announce() {
        assertThat(run("announce")).isZero();
        requests.look();
        return change.standing().announced().orElseThrow().kid();
    }

    @Test
    void itIsAnnouncedByTheConsoleThatRunsAndWhoLagsIsSaid() {
        String old = change.standing().signing().kid();
        assertThat(run("status")).isZero();
        assertThat(said).contains("signs now    " + old, "announced    none", "changed      never");
        assertThat(run("announce")).isZero();
        assertThat(change.standing().announced())
                .as("the command changes nothing itself")
                .isEmpty();
        run("status");
        assertThat(said).contains("ANNOUNCE, not done yet");
        requests.look();
        documents.spread(desired);
        run("status");
        assertThat(said)
                .contains(
                        "announced    "
                                + change.standing().announced().orElseThrow().kid(),
                        "not heard    by 1: qz-1")
                .doesNotContain("not done yet");
        assertThat(change.standing().signing().kid()).isEqualTo(old);
        assertThat(run("announce")).isZero();
        assertThat(said).contains("is announced already");
        assertThat(staff.audit().list(1).getFirst().address()).isEqualTo("console keys");
    }

    @Test
    void goingOverSaysWhatWillHappenAndIsDoneOnlyWhenTheKeyIsNamed() throws IOException, MalformedMessage {
        assertThat(run("go-over")).isEqualTo(1);
        assertThat(said).contains("No key is announced");
        String old = change.standing().signing().kid();
        String follower = announce();
        assertThat(run("go-over")).isEqualTo(1);
        assertThat(said).contains(old + " would count no more", "no way back", "--confirm " + follower);
        assertThat(run("go-over", "--confirm", old)).isEqualTo(1);
        assertThat(KeyRequest.find(home)).as("nothing was asked for").isEmpty();
        assertThat(run("go-over", "--confirm", follower)).isZero();
        requests.look();
        assertThat(change.standing().signing().kid()).isEqualTo(follower);
        requests.look();
        assertThat(change.standing().announced()).isEmpty();
    }

    @Test
    void aConsoleThatWasStoppedDoesItWhenItStartsAndOnlyForTheKeyThatWasMeant() throws IOException {
        String follower = announce();
        run("go-over", "--confirm", follower);
        start();
        requests.look();
        assertThat(change.standing().signing().kid()).isEqualTo(follower);
        String next = announce();
        KeyRequest.goOver(follower).leave(home);
        requests.look();
        assertThat(change.standing().signing().kid()).isEqualTo(follower);
        assertThat(change.standing().announced().orElseThrow().kid()).isEqualTo(next);
    }

    @Test
    void aFileThatIsNoRequestAndAFolderThatIsNoConsolesChangeNothing(@TempDir Path elsewhere) throws IOException {
        String old = change.standing().signing().kid();
        Files.writeString(home.resolve("console.keys.asked"), "{\"step\":\"BURN\"}");
        requests.look();
        requests.look();
        assertThat(change.standing().signing().kid()).isEqualTo(old);
        assertThat(run("announce")).as("a new request takes its place").isZero();
        requests.look();
        assertThat(change.standing().announced()).isPresent();
        home = elsewhere;
        assertThat(run("status")).isEqualTo(1);
        assertThat(said).contains("There is no console.key in");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
