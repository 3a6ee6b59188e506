package yaogui.console.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.command.CommandBook;
import yaogui.console.command.KeyChange;
import yaogui.console.store.Database;
import yaogui.protocol.CommandAction;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.KeyChain;
import yaogui.protocol.message.KeyRing;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.Topics;

/** The console's signing key is changed in two steps; at each, and after a power cut in between, one key signs and the chain leads to it. */
class D03_KeyChangeTest {

    private static final DispenserId ONE = new DispenserId("qz-1");

    @TempDir
    Path home;

    private final InstantSource clock = () -> Instant.parse("2026-11-22T02:00:00Z");
    private Database database;
    private ConsoleKeys keys;
    private CountyDocuments documents;
    private DesiredDocuments desired;
    private CommandBook commands;
    private KeyChange change;
    private KeyRing first;

    @BeforeEach
    void begin() {
        database = Database.open(home.resolve("county.db"), Database.Durability.OFF);
        Registry registry = new Registry(database);
        SiteId site = new SiteId("s1");
        registry.enter(new Site(site, new Text("卫生院", "Clinic"), "城关镇", "clinic", Optional.empty(), Optional.empty()));
        registry.enter(ONE, DispenserKind.RACK, site);
        start();
        first = keys.standing().ring();
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void start() {
        Topics topics = new Topics(new CountyId("qingzhou"));
        keys = ConsoleKeys.open(home, clock);
        documents = new CountyDocuments(database, clock);
        desired = new DesiredDocuments(database, topics, keys, clock);
        commands = new CommandBook(database, topics, keys, clock);
        change = new KeyChange(keys, documents, desired, commands);
        change.settle();
    }

    private Signed wanted(String kind) {
        documents.spread(desired);
        return signed("SELECT signed FROM desired WHERE kind = '" + kind + "'");
    }

    private Signed signed(String sql) {
        String text = database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
        try {
            return MessageCodec.readDocument(text, Signed.class);
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    private KeyRing asHeardBy(KeyRing ring) throws MalformedMessage {
        Signed document = wanted("keys");
        Desired inside = MessageCodec.readDocument(document.document(), Desired.class);
        KeyRing there = ring.along(MessageCodec.readBody(inside.body(), KeyChain.class));
        assertThat(there.hasSigned(document, Signed.Purpose.DESIRED))
                .as("whoever follows the chain can tell that the document is the console's")
                .isTrue();
        return there;
    }

    @Test
    void toldByTheOldKeyThenDoneByTheNewOne() throws MalformedMessage {
        String old = keys.get().kid();
        change.announce("王");
        assertThat(keys.get().kid()).as("goes on signing").isEqualTo(old);
        KeyRing overlap = asHeardBy(first);
        assertThat(overlap.keys()).hasSize(2).containsKey(old);
        change.goOver("王");
        assertThat(keys.get().kid()).isNotEqualTo(old);
        assertThat(asHeardBy(overlap).keys()).containsOnlyKeys(keys.get().kid());
        assertThat(asHeardBy(first).keys())
                .as("who slept through both")
                .containsOnlyKeys(keys.get().kid());
        assertThat(home.resolve("console.next.key")).doesNotExist();
    }

    @Test
    void whoSleptThroughTwoChangesFindsTheWayToo() throws MalformedMessage {
        change.announce("王");
        change.goOver("王");
        change.announce("王");
        change.goOver("王");
        assertThat(asHeardBy(first)).isEqualTo(keys.standing().ring());
    }

    @Test
    void whatWaitsIsSignedAnewInTheSameVersion() throws MalformedMessage {
        Configuration often = new Configuration(Optional.empty(), Optional.of(600), Optional.empty());
        long version = desired.want(ONE, Desired.Kind.CONFIGURATION, often);
        documents.decree(Desired.Kind.HOLDS, Holds.NONE, "王");
        wanted("holds");
        commands.ask(ONE, CommandAction.SEND_STATE, Optional.empty(), "王");
        change.announce("王");
        change.goOver("王");
        KeyRing now = keys.standing().ring();
        Signed configuration = wanted("configuration");
        assertThat(now.hasSigned(configuration, Signed.Purpose.DESIRED)).isTrue();
        assertThat(MessageCodec.readDocument(configuration.document(), Desired.class)
                        .version())
                .as("a dispenser that has it takes no notice")
                .isEqualTo(version);
        assertThat(now.hasSigned(wanted("holds"), Signed.Purpose.DESIRED)).isTrue();
        assertThat(now.hasSigned(signed("SELECT signed FROM command"), Signed.Purpose.COMMAND))
                .isTrue();
    }

    @Test
    void aStartGoesOnFromEveryMomentOfIt() throws IOException {
        byte[] old = Files.readAllBytes(home.resolve("console.key"));
        change.announce("王");
        byte[] next = Files.readAllBytes(home.resolve("console.next.key"));
        String follower = keys.standing().announced().orElseThrow().kid();
        start();
        assertThat(keys.standing().announced().map(ConsoleKey::kid)).contains(follower);
        change.goOver("王");
        Files.write(home.resolve("console.key"), old);
        Files.write(home.resolve("console.next.key"), next);
        start();
        assertThat(keys.get().kid()).as("cut before the key was moved").isEqualTo(follower);
        assertThat(Files.readAllBytes(home.resolve("console.key"))).isEqualTo(next);
    }

    @Test
    void aKeyThatDispensersWereToldOfMustBeThere() throws IOException {
        change.announce("王");
        Files.delete(home.resolve("console.next.key"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ConsoleKeys.open(home, clock))
                .withMessageContaining("back from the same copy");
    }

    @Test
    void aSignatureIsThatOfTheJdkAsWell() {
        Signed ours = keys.get().sign(Signed.Purpose.ACK, Map.of("a", 1));
        assertThat(ours)
                .isEqualTo(Signed.sign(
                        Signed.Purpose.ACK,
                        ours.document(),
                        keys.get().kid(),
                        keys.get().privateKey()));
    }
}
