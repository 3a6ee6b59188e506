package yaogui.agent.desired;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.Journal;
import yaogui.protocol.DispenserId;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.Fact;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/** Takes over what the console signed for this dispenser, whole or not at all, and keeps it on disk. One thread. */
public final class DesiredDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(DesiredDocuments.class);

    private static final String SCHEMA =
            "CREATE TABLE IF NOT EXISTS desired (kind TEXT PRIMARY KEY, document TEXT NOT NULL)";

    private final DispenserId dispenser;
    private final Map<String, PublicKey> consoleKeys;
    private final Map<Desired.Kind, Signed> taken = new EnumMap<>(Desired.Kind.class);
    private InForce inForce = InForce.NOTHING;

    /** What became of a document. */
    public sealed interface Reception {

        /** It is in force now. */
        record Applied(Desired document) implements Reception {}

        /** It was in force already, or is older than what is. */
        record Stale() implements Reception {}

        /** It is not for us, or not from our console, or not what it should be; a sentence for the log. */
        record Refused(String why) implements Reception {}
    }

    /** Writes in the journal that a document is in force, and in the same transaction what rides along. */
    public interface Recording {

        void write(Fact applied, Journal.Rider rider);
    }

    /**
     * @param consoleKeys the keys whose signatures count, by name
     * @throws yaogui.agent.journal.JournalFault if what is kept beside the journal cannot be read
     */
    public DesiredDocuments(DispenserId dispenser, Map<String, PublicKey> consoleKeys, Journal journal) {
        this.dispenser = dispenser;
        this.consoleKeys = Map.copyOf(consoleKeys);
        journal.inTransaction(DesiredDocuments::create);
        for (String kept : journal.ask(DesiredDocuments::kept)) {
            try {
                inForce = with(MessageCodec.readDocument(kept, Desired.class));
            } catch (MalformedMessage | IllegalArgumentException e) {
                // The broker keeps it too, and sends it again at the next connect.
                LOG.warn("{}: a document that was in force cannot be read again: {}", dispenser, e.getMessage());
            }
        }
    }

    public InForce inForce() {
        return inForce;
    }

    /** A broker sends what it retains again after each connect; the same envelope needs no second look. */
    private boolean isTheLast(Signed signed) {
        return taken.containsValue(signed);
    }

    /**
     * Checks the signature, then the addressee, then the version, then the document; takes it over if all is well.
     *
     * @param recording of what is taken over, so that no document is ever in force without an entry that says so
     */
    public Reception receive(Signed signed, Recording recording) {
        if (isTheLast(signed)) {
            return new Reception.Stale();
        }
        PublicKey key = consoleKeys.get(signed.kid());
        if (key == null || !signed.isSignedFor(Signed.Purpose.DESIRED, key)) {
            return new Reception.Refused("A desired document is not signed by this county's console.");
        }
        try {
            Desired desired = MessageCodec.readDocument(signed.document(), Desired.class);
            Reception reception = receive(desired, recording);
            if (reception instanceof Reception.Applied) {
                taken.put(desired.kind(), signed);
            }
            return reception;
        } catch (MalformedMessage | IllegalArgumentException e) {
            return new Reception.Refused("A desired document is signed but cannot be used: " + e.getMessage());
        }
    }

    private Reception receive(Desired desired, Recording recording) throws MalformedMessage {
        if (!desired.dispenser().equals(dispenser)) {
            return new Reception.Refused("A desired document is meant for %s.".formatted(desired.dispenser()));
        }
        if (desired.version() <= inForce.versions().getOrDefault(desired.kind(), 0L)) {
            return new Reception.Stale();
        }
        InForce next = with(desired);
        DesiredApplied applied = new DesiredApplied(desired.kind().text(), desired.version());
        recording.write(applied, connection -> keep(connection, desired));
        inForce = next;
        return new Reception.Applied(desired);
    }

    private InForce with(Desired desired) throws MalformedMessage {
        Map<Desired.Kind, Long> versions = new HashMap<>(inForce.versions());
        versions.put(desired.kind(), desired.version());
        InForce now = inForce;
        return switch (desired.kind()) {
            case CATALOGUE ->
                new InForce(body(desired, Catalogue.class), now.policy(), now.holds(), now.trust(), versions);
            case POLICY ->
                new InForce(now.catalogue(), body(desired, Policy.class), now.holds(), now.trust(), versions);
            case HOLDS -> new InForce(now.catalogue(), now.policy(), body(desired, Holds.class), now.trust(), versions);
            case CARDS ->
                new InForce(
                        now.catalogue(),
                        now.policy(),
                        now.holds(),
                        CardTrust.of(body(desired, TrustList.class)),
                        versions);
        };
    }

    private static <T> T body(Desired desired, Class<T> type) throws MalformedMessage {
        return MessageCodec.readBody(desired.body(), type);
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
    }

    private static List<String> kept(Connection connection) throws SQLException {
        List<String> documents = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT document FROM desired ORDER BY kind")) {
            while (rows.next()) {
                documents.add(rows.getString(1));
            }
        }
        return documents;
    }

    private static void keep(Connection connection, Desired desired) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO desired (kind, document) VALUES (?, ?)")) {
            statement.setString(1, desired.kind().text());
            statement.setString(2, MessageCodec.writeDocument(desired));
            statement.executeUpdate();
        }
    }
}
