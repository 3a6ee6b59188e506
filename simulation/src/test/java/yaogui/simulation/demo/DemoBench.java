package yaogui.simulation.demo;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.stock.Slot;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardIssuer;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.simulation.SampleCatalogue;
import yaogui.simulation.network.SimulatedBroker;
import yaogui.simulation.network.SimulatedLink;

/** Real points without a network: the documents that the console would send are handed to each agent as it starts. */
final class DemoBench implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final CountyId COUNTY = new CountyId("qingzhou");
    private static final JournalSettings QUICK =
            new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages());

    final List<DemoPoint> points = new ArrayList<>();
    private final Path folder;
    private final RandomGenerator random = new Random(20261122);
    private final KeyPair consoleKey = consoleKey();
    private final IssuerKey issuer = IssuerKey.generate(COUNTY, random);
    private final Catalogue catalogue = SampleCatalogue.read();
    private long boxes;

    DemoBench(Path folder) {
        this.folder = folder;
    }

    /** A point with power, its lanes empty. */
    DemoPoint add(String name, int lanes, int capacity, boolean rack) {
        AgentConfiguration configuration = configuration(name, slots(lanes, capacity), rack);
        SimulatedCabinet cabinet = new SimulatedCabinet(
                configuration.simulatedEquipment(), FaultRates.NONE, System::nanoTime, new Random(7));
        SimulatedReader reader = new SimulatedReader();
        DemoPoint point = new DemoPoint(configuration, cabinet, reader, () -> start(configuration, cabinet, reader));
        point.powerOn();
        points.add(point);
        return point;
    }

    private AgentConfiguration configuration(String name, List<Slot> slots, boolean rack) {
        String key = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(consoleKey.getPublic().getEncoded());
        return AgentConfiguration.simulated(
                COUNTY,
                new DispenserId(name),
                folder.resolve(name),
                Optional.of(new AgentConfiguration.Broker("nowhere", "secret", "console-1", key)),
                rack ? Optional.empty() : Optional.of(new AgentConfiguration.Screen(0)),
                slots);
    }

    private List<Slot> slots(int lanes, int capacity) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            var product = catalogue.products().get(i % catalogue.products().size());
            slots.add(new Slot(new LaneId("A" + (i + 1)), product.id(), capacity));
        }
        return slots;
    }

    private Agent start(AgentConfiguration configuration, SimulatedCabinet cabinet, SimulatedReader reader) {
        Agent agent = Agent.start(
                configuration,
                QUICK,
                cabinet,
                reader,
                settings -> {
                    SimulatedLink link = new SimulatedBroker(random).connect(settings);
                    link.setConnected(false);
                    return link;
                },
                () -> NOW,
                random);
        DispenserId id = configuration.dispenser();
        agent.dispenser().receive(signed(id, Desired.Kind.CATALOGUE, catalogue));
        agent.dispenser().receive(signed(id, Desired.Kind.POLICY, policy()));
        agent.dispenser()
                .receive(
                        signed(id, Desired.Kind.CARDS, new TrustList(List.of(issuer.trusted()), List.of(), List.of())));
        return agent;
    }

    private Signed signed(DispenserId id, Desired.Kind kind, Object body) {
        Desired document = new Desired(id, kind, 1, MessageCodec.toBody(body));
        return Signed.sign(
                Signed.Purpose.DESIRED, MessageCodec.writeDocument(document), "console-1", consoleKey.getPrivate());
    }

    private static Policy policy() {
        return new Policy(Stream.of(ProductClass.values())
                .map(each -> new Policy.Rule(each, 50, 30, false))
                .toList());
    }

    private static KeyPair consoleKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has Ed25519", e);
        }
    }

    /** Two good cards, one that has ended, and something else. */
    List<DemoCard> cards() {
        return List.of(
                new DemoCard(new Text("卡 1", "Card 1"), card(NOW.plus(Duration.ofDays(300)))),
                new DemoCard(new Text("卡 2", "Card 2"), card(NOW.plus(Duration.ofDays(300)))),
                new DemoCard(new Text("过期的卡", "An expired card"), card(NOW.minus(Duration.ofDays(2)))),
                new DemoCard(new Text("不是卡", "No card at all"), "https://example.org/pay"));
    }

    private String card(Instant until) {
        return new CardIssuer(issuer)
                .issue(new CardClaims(
                        CardId.random(random),
                        COUNTY,
                        NOW.minus(Duration.ofDays(30)),
                        until,
                        EnumSet.allOf(ProductClass.class),
                        1,
                        CardMedium.PAPER,
                        true));
    }

    /** Loads as staff do, and records it. */
    void load(DemoPoint point, String lane, String lot, LocalDate expiry, int quantity) {
        point.cabinet().inject(SimulatedFault.F17_DOOR_OPEN);
        waitUntil(() -> state(point) instanceof State.InService);
        Slot slot = point.configuration().lanes().stream()
                .filter(each -> each.lane().text().equals(lane))
                .findFirst()
                .orElseThrow();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        dispenser(point)
                .ask(new Request.Note(
                        new StaffAction.Load(slot.lane(), slot.product(), new LotId(lot), expiry, quantity), answer));
        answer.orTimeout(10, TimeUnit.SECONDS).join().refusal().ifPresent(refusal -> {
            throw new IllegalStateException(refusal.en());
        });
        List<Box> more = new ArrayList<>();
        for (int i = 0; i < quantity; i++) {
            more.add(new Box(lot, ++boxes));
        }
        point.cabinet().load(lane, more);
        point.cabinet().clear(SimulatedFault.F17_DOOR_OPEN);
        waitUntil(() -> state(point) instanceof State.Idle);
    }

    static Dispenser dispenser(DemoPoint point) {
        return point.dispenser().orElseThrow();
    }

    static State state(DemoPoint point) {
        return dispenser(point).view().state();
    }

    /** Within ten seconds; the agents tick on threads of their own. */
    static void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come about within ten seconds");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Override
    public void close() {
        points.forEach(DemoPoint::stop);
    }
}
