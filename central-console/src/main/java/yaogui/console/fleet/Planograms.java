package yaogui.console.fleet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.document.Product;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/** What each lane of each dispenser is meant for, as far as the console says it. Any thread. */
public final class Planograms {

    private final Database database;
    private final DesiredDocuments desired;

    public Planograms(Database database, DesiredDocuments desired) {
        this.database = database;
        this.desired = desired;
    }

    /**
     * What is wanted at a dispenser.
     *
     * @param planogram the document
     * @param version its version
     * @param applied the version in force there, if any is known to be
     */
    public record Wanted(Planogram planogram, long version, Optional<Long> applied) {}

    /** What became of a planogram that somebody drew up. */
    public sealed interface Outcome {

        /** It is wanted, in this version. */
        record Wanted(long version) implements Outcome {}

        /** The dispenser has other lanes, these; nothing has changed. */
        record OtherLanes(Set<LaneId> fitted) implements Outcome {}

        /** No catalogue that stands has it; nothing has changed. */
        record UnknownProduct(ProductId product) implements Outcome {}
    }

    /** What the console wants at a dispenser; empty where the dispenser's own file says what its lanes are for. */
    public Optional<Wanted> find(DispenserId dispenser) {
        return database.read(handle -> handle.createQuery(
                        "SELECT signed, applied FROM desired WHERE dispenser = :id AND kind = 'planogram'")
                .bind("id", dispenser)
                .map((row, context) -> wanted(
                        row.getString(1),
                        Optional.ofNullable((Number) row.getObject(2)).map(Number::longValue)))
                .findOne());
    }

    private static Wanted wanted(String text, Optional<Long> applied) {
        try {
            Signed signed = MessageCodec.readDocument(text, Signed.class);
            Desired document = MessageCodec.readDocument(signed.document(), Desired.class);
            return new Wanted(MessageCodec.readBody(document.body(), Planogram.class), document.version(), applied);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a planogram that the console itself wrote: " + e.getMessage(), e);
        }
    }

    /** The products that a lane can be for: those of the catalogue that stands. */
    public List<Product> products() {
        return database.read(Planograms::products);
    }

    private static List<Product> products(Handle handle) {
        return handle.createQuery("SELECT body FROM standing_document WHERE kind = 'catalogue'")
                .mapTo(String.class)
                .findOne()
                .map(Planograms::catalogue)
                .map(Catalogue::products)
                .orElse(List.of());
    }

    private static Catalogue catalogue(String body) {
        try {
            return MessageCodec.readDocument(body, Catalogue.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a catalogue that the console itself wrote: " + e.getMessage(), e);
        }
    }

    /** Wants a planogram at a dispenser, if it names just the lanes that this one has said it has, and known products. */
    public Outcome want(DispenserId dispenser, Planogram planogram) {
        Optional<Outcome> objection = database.read(handle -> objection(handle, dispenser, planogram));
        return objection.orElseGet(
                () -> new Outcome.Wanted(desired.want(dispenser, Desired.Kind.PLANOGRAM, planogram)));
    }

    private static Optional<Outcome> objection(Handle handle, DispenserId dispenser, Planogram planogram) {
        Set<LaneId> fitted = new TreeSet<>(handle.createQuery("SELECT lane FROM reported_lane WHERE dispenser = :id")
                .bind("id", dispenser)
                .mapTo(LaneId.class)
                .list());
        Set<LaneId> named =
                planogram.lanes().stream().map(Planogram.Lane::lane).collect(Collectors.toCollection(TreeSet::new));
        if (!named.equals(fitted)) {
            return Optional.of(new Outcome.OtherLanes(fitted));
        }
        Set<ProductId> known = products(handle).stream().map(Product::id).collect(Collectors.toSet());
        return planogram.lanes().stream()
                .map(Planogram.Lane::product)
                .filter(product -> !known.contains(product))
                .findFirst()
                .map(Outcome.UnknownProduct::new);
    }
}
