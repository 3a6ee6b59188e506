package yaogui.agent.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import yaogui.agent.desired.InForce;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.Order;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Departed;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.agent.stock.Shelf;
import yaogui.agent.stock.Slot;
import yaogui.agent.upkeep.Circumstances;
import yaogui.agent.upkeep.Visit;
import yaogui.hardware.Readings;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** A cabinet of eight lanes with the demo's catalogue: two lanes are closed and one is in doubt. */
final class SampleCabinet {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final long NOW = TimeUnit.SECONDS.toNanos(1000);
    static final ProductId FIRST = new ProductId("condom-52-10");
    static final ProductId SOLD_OUT = new ProductId("condom-55-10");
    static final ProductId FAULTED = new ProductId("suppository-10");

    static final CardClaims CARD = new CardClaims(
            CardId.random(new Random(7)),
            new CountyId("qingzhou"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"),
            EnumSet.allOf(ProductClass.class),
            1,
            CardMedium.PLASTIC,
            true);

    private static final Catalogue CATALOGUE = read();

    private static final Policy POLICY = new Policy(List.of(
            new Policy.Rule(ProductClass.CONDOM, 2, 30, false),
            new Policy.Rule(ProductClass.GEL, 1, 30, true),
            new Policy.Rule(ProductClass.FILM, 1, 30, true),
            new Policy.Rule(ProductClass.SUPPOSITORY, 1, 30, true)));

    private SampleCabinet() {}

    static DispenserView in(State state) {
        return in(state, NOW, Optional.of(TODAY));
    }

    static DispenserView in(State state, long nanos, Optional<LocalDate> today) {
        return with(state, nanos, today, shelf(), POLICY);
    }

    /** As it is when staff have just held something before the reader. */
    static DispenserView scanned(DispenserView view, Optional<Visit.Numbered> scan) {
        return new DispenserView(
                view.dispenser(),
                view.state(),
                view.shelf(),
                view.inForce(),
                view.seq(),
                view.at(),
                view.today(),
                view.readings(),
                view.alarms(),
                scan,
                view.version(),
                view.readerGone(),
                view.damage());
    }

    static Circumstances circumstances() {
        return new Circumstances(shelf(), Optional.of(TODAY), Optional.of(Holds.NONE), CATALOGUE);
    }

    static DispenserView with(State state, long nanos, Optional<LocalDate> today, Shelf shelf, Policy policy) {
        InForce inForce = new InForce(
                CATALOGUE,
                policy,
                Optional.of(Holds.NONE),
                CardTrust.none(),
                Configuration.NONE,
                Optional.empty(),
                Map.of(Desired.Kind.CATALOGUE, 3L));
        Readings readings = new Readings(
                nanos,
                state instanceof State.InService,
                false,
                List.of(),
                Set.of(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty());
        return new DispenserView(
                new DispenserId("qz-0421"),
                state,
                shelf,
                inForce,
                42,
                Instant.parse("2026-11-22T02:00:00Z"),
                today,
                readings,
                List.of(),
                Optional.empty(),
                "test",
                false,
                Optional.empty());
    }

    static Policy policy() {
        return POLICY;
    }

    static Shelf shelf() {
        List<Slot> slots = new ArrayList<>();
        int place = 0;
        for (var product : CATALOGUE.products()) {
            slots.add(new Slot(new LaneId((place < 4 ? "A" : "B") + (place % 4 + 1)), product.id(), 12));
            place++;
        }
        Map<LaneId, Lane> lanes = new LinkedHashMap<>(Shelf.empty(slots).lanes());
        lanes.replaceAll((id, lane) -> filled(lane));
        return new Shelf(lanes, Optional.empty());
    }

    private static Lane filled(Lane lane) {
        ProductId product = lane.slot().product();
        Layer layer = new Layer(product, new LotId("20260417"), LocalDate.of(2028, 5, 31), 6);
        Layer second = new Layer(product, new LotId("20260902"), LocalDate.of(2028, 10, 31), 3);
        LaneCondition condition = product.equals(FAULTED) ? LaneCondition.FAULTED : LaneCondition.READY;
        return new Lane(
                lane.slot(),
                product.equals(SOLD_OUT) ? List.of() : List.of(layer, second),
                0,
                product.text().equals("film-10") ? 1 : 0,
                0,
                condition,
                Optional.of(Reason.OVER_CURRENT).filter(reason -> condition == LaneCondition.FAULTED),
                false,
                Departed.NONE);
    }

    static State.Turning turning() {
        return new State.Turning(new Order(43, new LaneId("A1"), FIRST), CARD, false);
    }

    static long seconds(int fromNow) {
        return NOW + TimeUnit.SECONDS.toNanos(fromNow);
    }

    private static Catalogue read() {
        try {
            return MessageCodec.readDocument(
                    Files.readString(Path.of("../simulation/src/main/resources/yaogui/simulation/catalogue.json")),
                    Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
    }
}
