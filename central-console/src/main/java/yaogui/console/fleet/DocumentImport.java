package yaogui.console.fleet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yaogui.console.store.Database;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Puts a file in force for the county: looked through whole first, so that no dispenser gets what it must refuse. Any thread. */
public final class DocumentImport {

    /** What can come as a file; holds are ordered one by one, each with its reason. */
    public static final List<Desired.Kind> KINDS =
            List.of(Desired.Kind.CATALOGUE, Desired.Kind.POLICY, Desired.Kind.CARDS, Desired.Kind.CONFIGURATION);

    /** Room for the envelope around the document, and for a quotation mark that is written with two characters. */
    private static final int MOST_CHARACTERS = MessageCodec.MOST_BYTES / 3;

    private final Database database;
    private final CountyDocuments documents;
    private final Registry registry;

    public DocumentImport(Database database, CountyDocuments documents) {
        this.database = database;
        this.documents = documents;
        this.registry = new Registry(database);
    }

    /** Why a file is not taken; {@code %s} is what more there is to say. */
    public enum Why {
        /** Longer than a dispenser takes. */
        TOO_LONG("The file is too long; a dispenser takes at most %s characters. Make it shorter."),
        /** No JSON, or no such document. */
        UNFIT("The file does not fit: %s"),
        /** A product that is in a lane now would be given out nowhere any more. */
        LACKS_PRODUCTS(
                "The catalogue lacks products that are in lanes now (at so many dispensers): %s. Leave them in until nothing is meant to hold them."),
        /** It does not come as a file for the county. */
        ELSEWHERE("This comes on a page of its own, not as a file: %s.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    /** What became of a file. */
    public sealed interface Outcome {

        /** It stands, in this version. */
        record InForce(long version) implements Outcome {}

        /**
         * It is not what it should be; nothing has changed.
         *
         * @param what more of it: a figure, a list of products, or what the program that read it says in English
         */
        record Refused(Why why, String what) implements Outcome {

            /** For a terminal, in English. */
            public String sentence() {
                return why.sentence.formatted(what);
            }
        }
    }

    /**
     * Takes a file.
     *
     * @param kind one of {@link #KINDS}
     * @param text its JSON
     * @param by whose account, or what, brings it
     */
    public Outcome take(Desired.Kind kind, String text, String by) {
        if (text.length() > MOST_CHARACTERS) {
            return new Outcome.Refused(Why.TOO_LONG, String.valueOf(MOST_CHARACTERS));
        }
        try {
            return switch (kind) {
                case CATALOGUE -> take(MessageCodec.readDocument(text, Catalogue.class), by);
                case POLICY -> inForce(kind, MessageCodec.readDocument(text, Policy.class), by);
                case CONFIGURATION -> inForce(kind, MessageCodec.readDocument(text, Configuration.class), by);
                case CARDS -> {
                    TrustList trust = MessageCodec.readDocument(text, TrustList.class);
                    CardTrust.of(trust);
                    yield inForce(kind, trust, by);
                }
                case PLANOGRAM, KEYS, HOLDS -> new Outcome.Refused(Why.ELSEWHERE, kind.text());
            };
        } catch (MalformedMessage | IllegalArgumentException unfit) {
            return new Outcome.Refused(Why.UNFIT, String.valueOf(unfit.getMessage()));
        }
    }

    /** A product that lies in a lane and stands in no catalogue would be given out nowhere any more. */
    private Outcome take(Catalogue catalogue, String by) {
        Set<ProductId> known = catalogue.products().stream().map(Product::id).collect(Collectors.toSet());
        List<String> missing = database.read(handle -> handle.createQuery("""
                        SELECT product || ' (' || count(DISTINCT dispenser) || ')' AS line, product FROM reported_lane
                        JOIN dispenser ON dispenser.id = reported_lane.dispenser AND in_service = 1
                        GROUP BY product ORDER BY product
                        """)
                .map((row, context) ->
                        known.contains(new ProductId(row.getString(2))) ? "" : String.valueOf(row.getString(1)))
                .filter(line -> !line.isEmpty())
                .list());
        if (!missing.isEmpty()) {
            return new Outcome.Refused(Why.LACKS_PRODUCTS, String.join(", ", missing));
        }
        Outcome outcome = inForce(Desired.Kind.CATALOGUE, catalogue, by);
        catalogue.products().forEach(registry::enter);
        return outcome;
    }

    private Outcome inForce(Desired.Kind kind, Object document, String by) {
        return new Outcome.InForce(documents.decree(kind, document, by));
    }
}
