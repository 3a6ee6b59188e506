package yaogui.console.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import yaogui.console.RecordingLink;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.fleet.Fleet;
import yaogui.console.store.Database;
import yaogui.console.store.TestStore;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.Topics;

/** An ingest with its store and a recording link, and questions to them that tests ask. */
final class Desk implements AutoCloseable {

    static final Topics TOPICS = new Topics(new CountyId("qingzhou"));
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-11-22T02:30:00Z");

    static final ConsoleKey KEY = key();

    final RecordingLink link = new RecordingLink();
    final Database database;
    final Ingest ingest;
    final Fleet fleet;

    private Instant now = NOW;

    private Desk(Database database) {
        this.database = database;
        this.ingest = new Ingest(database, TOPICS, ZONE, link, () -> now, KEY);
        this.fleet = new Fleet(database);
    }

    private static ConsoleKey key() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new ConsoleKey("console-1", pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Desk open(Path folder) {
        return new Desk(TestStore.open(folder));
    }

    /** One over a store that a test has opened itself. */
    static Desk over(Database database) {
        return new Desk(database);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void send(String topic, String text) {
        ingest.accept(topic, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The last acknowledgement that a dispenser was sent. */
    long acknowledged(DispenserId dispenser) {
        List<RecordingLink.Sent> acks = link.sent().stream()
                .filter(sent -> sent.topic().equals(TOPICS.ack(dispenser)))
                .toList();
        try {
            return acks.isEmpty() ? -1 : ack(acks.getLast().payload()).through();
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    private static DownAck ack(byte[] payload) throws MalformedMessage {
        Signed signed = MessageCodec.read(payload, Signed.class);
        if (!signed.isSignedFor(Signed.Purpose.ACK, KEY.publicKey())) {
            throw new AssertionError("an acknowledgement that the console did not sign");
        }
        return MessageCodec.readDocument(signed.document(), DownAck.class);
    }

    long number(String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    List<String> texts(String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    List<String> standingAlarms() {
        return texts("SELECT name FROM alarm WHERE cleared_at IS NULL ORDER BY name");
    }

    /** Everything that must hold after each commit. */
    void assertBooksBalance() {
        if (number("SELECT count(*) FROM parked JOIN watermark USING (dispenser, epoch) WHERE seq <= through") > 0) {
            throw new AssertionError("an entry that is applied is still parked");
        }
        if (number(
                        "SELECT count(*) FROM (SELECT 1 FROM ledger_entry GROUP BY product, lot HAVING sum(quantity) <> 0) wrong")
                > 0) {
            throw new AssertionError("the ledger of some lot does not sum to zero");
        }
        if (number("""
                SELECT count(*) FROM (
                    SELECT place, product, lot, quantity FROM ledger_entry
                    UNION ALL SELECT place, product, lot, -quantity FROM balance) sides
                GROUP BY place, product, lot HAVING sum(quantity) <> 0
                UNION ALL SELECT 0 LIMIT 1
                """) > 0) {
            throw new AssertionError("a balance is not the sum of its ledger entries");
        }
        if (number("""
                SELECT count(*) FROM (
                    SELECT 'lane:' || dispenser || '/' || lane AS place, product, lot, quantity FROM layer
                    UNION ALL SELECT place, product, lot, -quantity FROM balance WHERE place LIKE 'lane:%') sides
                GROUP BY place, product, lot HAVING sum(quantity) <> 0
                UNION ALL SELECT 0 LIMIT 1
                """) > 0) {
            throw new AssertionError("the layers of a lane are not its balance");
        }
        if (number(
                        "SELECT count(*) FROM lane WHERE count <> (SELECT coalesce(sum(quantity), 0) FROM layer "
                                + "WHERE layer.dispenser = lane.dispenser AND layer.epoch = lane.epoch AND layer.lane = lane.lane)")
                > 0) {
            throw new AssertionError("a lane's count is not the sum of its layers");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
