package yaogui.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.Gtin;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.Question;
import yaogui.protocol.Reason;
import yaogui.protocol.StaffCode;
import yaogui.protocol.card.MinimumSerial;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.card.TrustedKey;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Marking;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.ClockChanged;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.DesiredRolledBack;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.Started;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.event.Withdrawn;

/** One of everything on the wire. */
final class Samples {

    private static final Epoch EPOCH = new Epoch("7f3a91c05be2d846");
    private static final DispenserId DISPENSER = new DispenserId("qz-0421");
    private static final LaneId A3 = new LaneId("A3");
    private static final LaneId A4 = new LaneId("A4");
    private static final ProductId CONDOM = new ProductId("condom-52-10");
    private static final ProductId GEL = new ProductId("gel-25");
    private static final LotId NEW = new LotId("20260301-B");
    private static final Question ASKED = new Question("00112233445566778899aabbccddeeff");
    private static final LotId OLD = new LotId("G2023.11/7");

    private static final Optional<StaffCode> BY = Optional.of(new StaffCode("B12"));
    private static final List<CarriedOver.Layer> LAYERS = List.of(
            new CarriedOver.Layer(new LotId("20250610-A"), LocalDate.of(2030, 5, 31), 1),
            new CarriedOver.Layer(NEW, LocalDate.of(2031, 2, 28), 8));
    private static final Loaded DEED = new Loaded(A4, GEL, OLD, LocalDate.of(2027, 11, 30), 6, BY);

    private static final KeyList KEY_LIST = new KeyList(
            1763800000, Map.of("county-2026", Keys.text(Keys.CONSOLE), "county-2027", Keys.text(Keys.STRANGER)));

    private Samples() {}

    static Stream<Sample> all() {
        return Stream.of(messages(), events(), documents(), IdentitySamples.all())
                .flatMap(one -> one);
    }

    static Stream<Sample> messages() {
        return Stream.of(
                new Sample("up-events", "up-events.json", upEvents()),
                new Sample("up-state", "up-state.json", upState()),
                new Sample("up-state-bare", "up-state.json", bareState()),
                new Sample("up-gone", "up-gone.json", new UpGone(EPOCH)),
                new Sample("up-logs", "up-logs.json", new UpLogs(12, "H4sIAAAAAAAA_w")),
                new Sample(
                        "signed",
                        "signed.json",
                        Signed.sign(
                                Signed.Purpose.COMMAND,
                                MessageCodec.writeDocument(command()),
                                "county-2026",
                                Keys.CONSOLE.getPrivate())),
                new Sample(
                        "signed-together",
                        "signed.json",
                        C02_DocumentTreeTest.signed(
                                        Signed.Purpose.ACK,
                                        LongStream.of(41, 17, 208)
                                                .mapToObj(through -> MessageCodec.writeDocument(new DownAck(
                                                        DISPENSER,
                                                        EPOCH,
                                                        through,
                                                        Instant.parse("2026-11-22T08:25:15.4Z"))))
                                                .toList())
                                .get(2)));
    }

    static Stream<Sample> events() {
        return Stream.of(
                event(1, "2026-11-22T00:02:07Z", new Started("0.1.0", true)),
                event(17, "2026-11-22T08:25:11Z", new OrderPlaced(17, A3, CONDOM, NEW)),
                event(18, "2026-11-22T08:25:12Z", new TurnStarted(17)),
                event(
                        19,
                        "2026-11-22T08:25:14Z",
                        new OrderEnded(17, Outcome.DISPENSED, Reason.DROP_SEEN, 1, 2140, 410)),
                event(8, "2026-11-22T01:15:30Z", new Loaded(A3, CONDOM, NEW, LocalDate.of(2031, 2, 28), 12, BY)),
                event(9, "2026-11-22T01:16:02Z", new Counted(A4, 0, BY)),
                event(
                        10,
                        "2026-11-22T01:17:45Z",
                        new Withdrawn(
                                new LaneId("B1"),
                                OLD,
                                3,
                                Withdrawn.Destination.QUARANTINE,
                                Optional.of(Withdrawn.Cause.EXPIRED),
                                BY)),
                event(5, "2026-11-22T00:02:31Z", new CarriedOver(A3, CONDOM, LAYERS, 9)),
                event(
                        11,
                        "2026-11-22T01:19:02Z",
                        new PaperEntry(41, LocalDate.of(2026, 11, 20), DEED, PaperEntry.Standing.TAKEN)),
                event(20, "2026-11-22T08:31:12Z", new LaneChanged(A3, LaneCondition.DEGRADED, Reason.NOT_HOME)),
                event(7, "2026-11-22T01:12:00.750Z", new DoorMoved(true)),
                new Sample(
                        "event-clock-changed",
                        "event.json",
                        new Event(2, Instant.ofEpochSecond(9), false, new ClockChanged(false, "none"))),
                event(3, "2026-11-22T00:02:11Z", new DesiredApplied("policy", 4)),
                event(
                        24,
                        "2026-11-22T09:02:11Z",
                        new DesiredRolledBack(
                                "configuration",
                                1763800000,
                                0,
                                "With configuration 1763800000 the console did not answer within 10 minutes; the board's own file is in force again.")),
                event(
                        21,
                        "2026-11-22T08:41:12Z",
                        new AlarmChanged(
                                "door-open",
                                true,
                                "The service door of qz-0421 has been open for 10 minutes. Shut it, or send somebody.")),
                event(
                        22,
                        "2026-11-22T08:44:12Z",
                        new CommandTaken(1763800000, CommandAction.LOCK_LANE, Optional.of(A3))),
                event(
                        23,
                        "2026-11-22T08:44:12Z",
                        new CommandEnded(
                                1763800000,
                                CommandAction.LOCK_LANE,
                                Optional.of(A3),
                                CommandEnded.Ending.DONE,
                                "Lane A3 is locked.")));
    }

    static Stream<Sample> documents() {
        Holds held = new Holds(Set.of(new Holds.Lot(GEL, OLD)));
        return Stream.of(
                new Sample(
                        "desired",
                        "desired.json",
                        new Desired(DISPENSER, Desired.Kind.HOLDS, 7, MessageCodec.toBody(held))),
                new Sample("command", "command.json", command()),
                new Sample(
                        "command-of-a-lane",
                        "command.json",
                        new Command(
                                DISPENSER,
                                13,
                                Instant.parse("2026-11-22T08:45:00Z"),
                                CommandAction.LOCK_LANE,
                                Optional.of(A3))),
                new Sample(
                        "time-answer",
                        "time-answer.json",
                        new TimeAnswer(DISPENSER, ASKED, Instant.parse("2026-11-22T08:41:13.070Z"))),
                new Sample(
                        "stock-answer",
                        "stock-answer.json",
                        new StockAnswer(
                                DISPENSER,
                                ASKED,
                                EPOCH,
                                21,
                                List.of(new StockAnswer.Lane(A3, CONDOM, LAYERS)),
                                List.of(new StockAnswer.Paper(41, LocalDate.of(2026, 11, 20), DEED)))),
                new Sample(
                        "down-ack",
                        "down-ack.json",
                        new DownAck(DISPENSER, EPOCH, 19, Instant.parse("2026-11-22T08:25:15.4Z"))),
                new Sample(
                        "planogram",
                        "documents.json#/$defs/planogram",
                        new Planogram(List.of(
                                new Planogram.Lane(A3, CONDOM, 12), new Planogram.Lane(A4, GEL, 8, Optional.of(4))))),
                new Sample("key-list", "documents.json#/$defs/keyList", KEY_LIST),
                new Sample(
                        "keys",
                        "documents.json#/$defs/keys",
                        new KeyChain(List.of(Signed.sign(
                                Signed.Purpose.KEYS,
                                MessageCodec.writeDocument(KEY_LIST),
                                "county-2026",
                                Keys.CONSOLE.getPrivate())))),
                new Sample("cards", "documents.json#/$defs/cards", cards()),
                new Sample("catalogue", "documents.json#/$defs/catalogue", catalogue()),
                new Sample("catalogue-with-limit", "documents.json#/$defs/catalogue", catalogueWithLimit()),
                new Sample("catalogue-with-limits", "documents.json#/$defs/catalogue", catalogueWithLimits()),
                new Sample(
                        "configuration",
                        "documents.json#/$defs/configuration",
                        new Configuration(Optional.of("ssl://broker.example:8883"), Optional.of(600), Optional.of(60))),
                new Sample("policy", "documents.json#/$defs/policy", policy()),
                new Sample(
                        "holds",
                        "documents.json#/$defs/holds",
                        new Holds(Set.of(new Holds.Lot(GEL, OLD), new Holds.Lot(CONDOM, new LotId("20250610-A"))))));
    }

    static Command command() {
        return new Command(DISPENSER, 12, Instant.parse("2026-11-22T08:45:00Z"), CommandAction.SEND_STATE);
    }

    /** As it comes off the wire: the entries are trees of a parser, not of records. */
    static JsonNode node(Event event) {
        return Sample.parse(MessageCodec.writeEvent(event));
    }

    private static Sample event(long seq, String at, Fact fact) {
        String type = FactTypes.BY_CLASS.get(fact.getClass());
        return new Sample("event-" + type, "event.json", new Event(seq, Instant.parse(at), true, fact));
    }

    private static UpEvents upEvents() {
        Instant at = Instant.parse("2026-11-22T08:25:11Z");
        OrderEnded ended = new OrderEnded(17, Outcome.UNKNOWN, Reason.POWER_CUT_DURING_TURN, 0, 0, 0);
        return new UpEvents(
                EPOCH,
                List.of(
                        node(new Event(17, at, true, new OrderPlaced(17, A3, CONDOM, NEW))),
                        node(new Event(18, at, true, new TurnStarted(17))),
                        node(new Event(19, at, true, ended))));
    }

    private static UpState upState() {
        return new UpState(
                EPOCH,
                21,
                Instant.parse("2026-11-22T08:41:12.345Z"),
                true,
                "0.1.0",
                true,
                Optional.of(new UpState.Climate(21.5, 48)),
                List.of(
                        new UpState.Lane(A3, CONDOM, 11, 1, 12, LaneCondition.DEGRADED, Optional.empty()),
                        new UpState.Lane(A4, GEL, -1, 0, 8, LaneCondition.READY, Optional.of(UpState.Closure.EMPTY))),
                List.of("door-open"),
                Map.of("policy", 4L, "holds", 7L, "catalogue", 2L),
                Optional.of(ASKED),
                Optional.of(ASKED),
                Optional.of(new Health(
                        Health.Began.POWER_CUT,
                        2,
                        1432,
                        180,
                        Optional.of(5120),
                        "console",
                        Optional.of(7),
                        Optional.of(48))),
                Optional.of(new Make("25.0.1", "Linux 6.12 aarch64", List.of("machine GPIO", "reader line"))));
    }

    private static UpState bareState() {
        return new UpState(
                EPOCH,
                0,
                Instant.ofEpochSecond(9),
                false,
                "0.1.0",
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TrustList cards() {
        return new TrustList(
                List.of(new TrustedKey(
                        "cXoyMDI2", "qingzhou", "Ed25519", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")),
                List.of("AAECAwQFBgc"),
                List.of(new MinimumSerial("CAkKCwwNDg8", 3)));
    }

    private static Policy policy() {
        return new Policy(List.of(
                new Policy.Rule(ProductClass.CONDOM, 2, 30, false),
                new Policy.Rule(ProductClass.EMERGENCY_PILL, 1, 366, true)));
    }

    private static Catalogue catalogue() {
        return new Catalogue(List.of(new Product(
                CONDOM,
                ProductClass.CONDOM,
                new Text("避孕套 52 毫米", "Condoms 52 mm"),
                new Text("盒（10 只）", "box of 10"),
                new Text("天然胶乳制成。", "Made of natural rubber latex."),
                List.of(
                        new Text("每次使用一只新的。", "Use a new one each time."),
                        new Text("使用前查看有效期。", "Check the expiry date before use.")),
                List.of(new Text("对胶乳过敏者请勿使用。", "Do not use if you are allergic to latex.")),
                Optional.of(new Marking(List.of(new Gtin("06901234567892")), List.of(new Gtin("02000520000106")))),
                Optional.empty())));
    }

    private static Catalogue catalogueWithLimits() {
        Text text = new Text("外用避孕膜", "Film");
        return new Catalogue(List.of(new Product(
                new ProductId("film-10"),
                ProductClass.FILM,
                text,
                new Text("盒", "box"),
                text,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(30),
                Optional.of(65))));
    }

    private static Catalogue catalogueWithLimit() {
        Text text = new Text("左炔诺孕酮", "Levonorgestrel");
        return new Catalogue(List.of(new Product(
                new ProductId("pill-21"),
                ProductClass.PILL,
                text,
                new Text("盒", "box"),
                text,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(30))));
    }
}
