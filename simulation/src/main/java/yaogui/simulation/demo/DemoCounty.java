package yaogui.simulation.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Enrolment;
import yaogui.agent.identity.IdentityFolder;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.kiosk.KioskServer;
import yaogui.agent.kiosk.KioskSettings;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.CountyId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.Desired;
import yaogui.simulation.SampleCatalogue;

/**
 * The demo's county, running: one console with its broker, and a dispenser at each of {@link DemoPlaces}, all in this
 * process but talking over real MQTT.
 */
public final class DemoCounty implements AutoCloseable {

    private static final CountyId COUNTY = new CountyId("qingxi");
    private static final String TIME_ZONE = "Asia/Shanghai";
    private static final int STATION_BOXES = 400;

    private final InstantSource time;
    private final LongSupplier nanos;
    private final SecureRandom random;
    private final Path home;
    private final Catalogue catalogue;
    private final DemoCards cards;
    private final Console console;
    private final List<DemoPoint> points = new ArrayList<>();
    private final List<KioskServer> screens = new ArrayList<>();

    /**
     * Starts everything, with something in every lane.
     *
     * @param home an empty folder
     * @param webPort of the console's pages; 0 for any that is free
     * @param nanos monotonic time
     * @throws IOException if a folder or a port cannot be had
     */
    public DemoCounty(Path home, int webPort, InstantSource time, LongSupplier nanos, SecureRandom random)
            throws IOException {
        this.home = home;
        this.time = time;
        this.nanos = nanos;
        this.random = random;
        this.catalogue = SampleCatalogue.read();
        this.cards = new DemoCards(COUNTY, time.instant(), random);
        this.console = Console.start(
                new ConsoleConfig(
                        COUNTY,
                        TIME_ZONE,
                        new ConsoleConfig.Listening("127.0.0.1", 0),
                        new ConsoleConfig.Listening("127.0.0.1", webPort)),
                home.resolve("console"),
                time,
                random);
        cards.write(cardFolder());
        catalogue.products().forEach(this::receiveAtStation);
        decree();
        for (DemoPlaces place : DemoPlaces.values()) {
            points.add(plugIn(place));
        }
        for (DemoPoint point : points) {
            if (point.configuration().screen().isPresent()) {
                addScreen(point);
            }
        }
    }

    /** What stands for the county, before anybody is there to hear it. */
    private void decree() {
        String by = "demo";
        console.documents().decree(Desired.Kind.CATALOGUE, catalogue, by);
        console.documents().decree(Desired.Kind.POLICY, policy(), by);
        console.documents().decree(Desired.Kind.HOLDS, Holds.NONE, by);
        console.documents().decree(Desired.Kind.CARDS, cards.trust(), by);
    }

    private void receiveAtStation(Product product) {
        console.registry().enter(product);
        LocalDate today = today();
        console.station()
                .receive(product.id(), new LotId("S" + today.getYear() + "A"), today.plusDays(700), STATION_BOXES);
        console.station()
                .receive(product.id(), new LotId("S" + today.getYear() + "B"), today.plusDays(240), STATION_BOXES / 8);
    }

    private DemoPoint plugIn(DemoPlaces place) {
        console.registry().enter(place.site());
        console.registry()
                .enter(place.dispenser(), place.dispenserKind(), place.site().id());
        AgentConfiguration configuration = configuration(place);
        enrol(configuration);
        SimulatedCabinet cabinet =
                new SimulatedCabinet(configuration.simulatedEquipment(), FaultRates.NONE, nanos, random);
        SimulatedReader reader = SimulatedReader.in(cabinet);
        DemoPoint point = new DemoPoint(configuration, cabinet, reader, () -> agent(configuration, cabinet, reader));
        point.powerOn();
        return point;
    }

    /** As a technician does it, with a code from the console and over its real counter. */
    private void enrol(AgentConfiguration configuration) {
        Enrolment.Outcome outcome = new Enrolment(
                        COUNTY,
                        configuration.dispenser(),
                        new IdentityFolder(configuration.home()),
                        new Counter(console.address()))
                .with(console.enrolment().make(configuration.dispenser()));
        if (outcome instanceof Enrolment.Outcome.Failed failed) {
            throw new IllegalStateException(
                    "%s is not enrolled: %s".formatted(configuration.dispenser(), failed.sentence()));
        }
    }

    private AgentConfiguration configuration(DemoPlaces place) {
        return AgentConfiguration.simulated(
                COUNTY,
                place.dispenser(),
                home.resolve(place.dispenser().text()),
                Optional.of(
                        new AgentConfiguration.Broker("ssl://127.0.0.1:" + console.brokerPort(), console.address())),
                place.isCabinet() ? Optional.of(new AgentConfiguration.Screen(0)) : Optional.empty(),
                place.lanes());
    }

    private Agent agent(AgentConfiguration configuration, SimulatedCabinet cabinet, SimulatedReader reader) {
        return Agent.start(
                configuration,
                JournalSettings.DURABLE,
                cabinet,
                reader,
                settings ->
                        PahoLink.open(settings, new Backoff(Duration.ofMillis(300), Duration.ofSeconds(10), random)),
                time,
                random);
    }

    private void addScreen(DemoPoint point) throws IOException {
        KioskServer screen = KioskServer.start(
                new KioskSettings(0, KioskSettings.TITLE, Optional.empty()),
                () -> point.view().orElseThrow(() -> new IllegalStateException("no power")),
                request -> point.dispenser()
                        .map((Dispenser dispenser) -> dispenser.ask(request))
                        .orElse(false));
        screens.add(screen);
        point.setScreen(screen.address());
    }

    /** Every lane full of goods but for a few, so that there is something to plan. */
    public void stockUp() {
        LocalDate today = today();
        int number = 0;
        for (DemoPoint point : points) {
            new DemoStaff(point).stockUp(today, number++);
        }
    }

    private static Policy policy() {
        return new Policy(List.of(
                new Policy.Rule(ProductClass.CONDOM, 2, 14, false),
                new Policy.Rule(ProductClass.GEL, 1, 14, false),
                new Policy.Rule(ProductClass.FILM, 1, 14, false),
                new Policy.Rule(ProductClass.SUPPOSITORY, 1, 14, false)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), console.config().zone());
    }

    public Console console() {
        return console;
    }

    public List<DemoPoint> points() {
        return points;
    }

    /** The cards to try: good ones first, then an expired, a foreign, a forged one and no card at all. */
    public List<DemoCard> cards() {
        return cards.all();
    }

    public List<DemoCard> goodCards() {
        return cards.good();
    }

    /** Where the pictures of the good cards lie. */
    public Path cardFolder() {
        return home.resolve("cards");
    }

    @Override
    public void close() {
        screens.forEach(KioskServer::close);
        points.forEach(DemoPoint::stop);
        console.close();
    }
}
