package yaogui.console.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.RecordingLink;
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

    private void signedAnewWhileHandedOver(Runnable publish, RecordingLink link, String table) {
        link.meanwhile(() -> {
            change.announce("王");
            change.goOver("王");
        });
        publish.run();
        assertThat(database.<Integer>read(handle -> handle.createQuery("SELECT published FROM " + table)
                        .mapTo(Integer.class)
                        .one()))
                .as("what the new key signed is still to be handed over")
                .isZero();
    }

    @Test
    void aDocumentThatIsSignedAnewWhileItIsHandedOverIsHandedOverAgain() {
        desired.want(ONE, Desired.Kind.HOLDS, Holds.NONE);
        RecordingLink link = new RecordingLink();
        signedAnewWhileHandedOver(() -> desired.publishWaiting(link), link, "desired WHERE kind = 'holds'");
    }

    @Test
    void soIsACommand() {
        commands.ask(ONE, CommandAction.SEND_STATE, Optional.empty(), "王");
        RecordingLink link = new RecordingLink();
        signedAnewWhileHandedOver(() -> commands.publishWaiting(link), link, "command");
    }

    @Test
    void whatIsWantedAgainUnderAnotherKeyKeepsItsVersion() {
        long version = desired.want(ONE, Desired.Kind.HOLDS, Holds.NONE);
        keys.announce();
        keys.goOver();
        assertThat(desired.want(ONE, Desired.Kind.HOLDS, Holds.NONE)).isEqualTo(version);
        assertThat(wanted("holds").kid()).isEqualTo(keys.get().kid());
    }

    @Test
    void aDamagedCommandStopsNoChangeOfKeys() {
        commands.ask(ONE, CommandAction.SEND_STATE, Optional.empty(), "王");
        commands.ask(ONE, CommandAction.SELF_TEST, Optional.empty(), "王");
        database.write(handle -> handle.execute("UPDATE command SET signed = 'damaged' WHERE action = 'SEND_STATE'"));
        change.announce("王");
        change.goOver("王");
        assertThat(signed("SELECT signed FROM command WHERE action = 'SELF_TEST'")
                        .kid())
                .isEqualTo(keys.get().kid());
    }

    @Test
    void aKeyThatCouldNotBeMovedIsNotThrownAwayByTheNextChange() throws IOException {
        change.announce("王");
        Path present = home.resolve("console.key");
        Files.delete(present);
        Files.createDirectories(present.resolve("in the way"));
        assertThatIllegalStateException().isThrownBy(() -> keys.goOver());
        Files.delete(present.resolve("in the way"));
        Files.delete(present);
        String signs = keys.get().kid();
        keys.announce();
        assertThat(ConsoleKeys.open(home, clock).get().kid()).isEqualTo(signs);
    }

    @Test
    void aKeyIsOnDiskBeforeDispensersAreToldOfIt() throws IOException {
        Path events = home.resolve("forced.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            keys.announce();
            recording.stop();
            recording.dump(events);
        }
        assertThat(RecordingFile.readAllEvents(events).stream()
                        .filter(event -> event.getEventType().getName().equals("jdk.FileForce"))
                        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                        .map(event -> String.valueOf(event.getString("path")))
                        .filter(path -> path.contains("console."))
                        .map(path -> path.contains("console.next.key") ? "key" : "chain"))
                .startsWith("key")
                .contains("chain");
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
