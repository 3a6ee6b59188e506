package yaogui.simulation.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import yaogui.agent.AgentConfiguration;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.stock.Station;
import yaogui.console.store.Database;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.Topics;
import yaogui.simulation.VirtualTime;

/** The console's store while a history is replayed: the one that a console is started on afterwards. */
final class ReplayedStore implements AutoCloseable {

    static final CountyId COUNTY = new CountyId("history");

    private static final Map<String, String> KINDS = Map.of(
            "Hospital", "医院",
            "Health Center", "卫生中心",
            "University Hospital/National Institute", "大学医院");

    private static final int FRESH_MONTHS = 24;
    private static final int OLDER_MONTHS = 8;

    private final Topics topics = new Topics(COUNTY);
    private final VirtualTime time;
    private final RandomGenerator random;
    private final ConsoleKey key;
    private final Database database;
    private final Registry registry;
    private final DesiredDocuments desired;
    private final CountyDocuments documents;
    private final Station station;

    /** @param folder the console's own, which does not exist yet */
    ReplayedStore(Path folder, VirtualTime time, RandomGenerator random) {
        this.time = time;
        this.random = random;
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("the console's folder %s cannot be made".formatted(folder), e);
        }
        key = ConsoleKey.openOrCreate(folder.resolve("console.key"));
        database = Database.open(folder.resolve("county.db"), Database.Durability.OFF);
        registry = new Registry(database);
        desired = new DesiredDocuments(database, topics, key, time);
        documents = new CountyDocuments(database, time);
        station = new Station(database, time);
    }

    /** With which its console signs. */
    ConsoleKey key() {
        return key;
    }

    Database database() {
        return database;
    }

    Topics topics() {
        return topics;
    }

    DesiredDocuments desired() {
        return desired;
    }

    void enter(Product product) {
        registry.enter(product);
    }

    /** Enters a site with its one cabinet; returns how the cabinet reaches the console. */
    AgentConfiguration.Broker enter(HistorySite site, SiteId id, DispenserId dispenser) {
        String chinese = KINDS.getOrDefault(site.kind(), site.kind());
        registry.enter(new Site(
                id,
                new Text("%s %s".formatted(chinese, site.code()), "%s %s".formatted(site.kind(), site.code())),
                site.district(),
                site.kind(),
                Optional.of(site.latitude()),
                Optional.of(site.longitude())));
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        registry.enter(dispenser, DispenserKind.CABINET, id, secret);
        String publicKey = key.publicKeyText();
        return new AgentConfiguration.Broker("simulated", secret, key.kid(), publicKey);
    }

    /** Puts in force what dispensers need to give anything out, at all that are entered. */
    void want(Goods goods, CardDeck deck, Policy policy) {
        documents.decree(Desired.Kind.CATALOGUE, goods.catalogue(), "history");
        documents.decree(Desired.Kind.POLICY, policy, "history");
        documents.decree(Desired.Kind.HOLDS, Holds.NONE, "history");
        documents.decree(Desired.Kind.CARDS, deck.trust(), "history");
        while (documents.spread(desired) > 0) {}
    }

    /** What was brought to sites came to the station first, and left it on a van. */
    void bookBrought(Map<StoreKeeper.Delivery, Integer> brought) {
        brought.forEach((goods, boxes) -> {
            station.receive(goods.product(), goods.lot(), goods.expiry(), boxes);
            station.issue(goods.product(), goods.lot(), boxes);
        });
    }

    /** Puts boxes into the station, most of a fresh lot and a tenth of an older one. */
    void stockStation(Product product, int boxes, LocalDate today) {
        int older = boxes / 10;
        String year = "S" + today.getYear();
        if (boxes > older) {
            station.receive(product.id(), new LotId(year + "A"), today.plusMonths(FRESH_MONTHS), boxes - older);
        }
        if (older > 0) {
            station.receive(product.id(), new LotId(year + "B"), today.plusMonths(OLDER_MONTHS), older);
        }
    }

    VirtualTime time() {
        return time;
    }

    @Override
    public void close() {
        database.close();
    }
}
