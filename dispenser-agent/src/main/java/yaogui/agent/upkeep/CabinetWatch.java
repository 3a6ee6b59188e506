package yaogui.agent.upkeep;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Shelf;
import yaogui.hardware.Readings;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Product;

/** Watches what is around the lanes: the reader, and the way to the goods. One thread. */
public final class CabinetWatch {

    private static final double WELL_BELOW_CELSIUS = 2;

    /** Simple sensors are good to 3 %. */
    private static final double WELL_BELOW_PERCENT = 5;

    /** Air is slow. */
    private static final Duration CLIMATE = Duration.ofSeconds(1);

    private final DoorSwitch door = new DoorSwitch();
    private final ReaderWatch reader = new ReaderWatch();
    private final ReachWatch reach = new ReachWatch();
    private final LimitWatch heat = new LimitWatch(Product::highestCelsius, WELL_BELOW_CELSIUS);
    private final LimitWatch damp =
            new LimitWatch(product -> Optional.of(product.highestHumidityOrUsual()), WELL_BELOW_PERCENT);
    private final Exposures exposures;
    private boolean begun;
    private long climateNanos;

    /** @param journal beside which is kept how long goods were exposed */
    public CabinetWatch(Journal journal) {
        exposures = new Exposures(journal);
    }

    /** What the sensors say, but for a switch that rattles. Called once for each look. */
    public Readings settled(Readings raw) {
        return door.settled(raw);
    }

    /** Whether nobody can tell if the service door is open; it counts as open. */
    public boolean doorRattles() {
        return door.rattles();
    }

    /**
     * Looks around.
     *
     * @param readerConnected whether the reader is there and answers
     * @param catalogue says how warm and how damp its products may be stored
     * @param shelf what lies here
     * @param turning whether a box may be on its way
     * @param inService whether staff are at work inside
     */
    public void tick(
            Readings readings,
            boolean readerConnected,
            Catalogue catalogue,
            Shelf shelf,
            boolean turning,
            boolean inService) {
        reader.tick(readings.nanos(), readerConnected);
        if (!begun || !turning && readings.nanos() - climateNanos >= CLIMATE.toNanos()) {
            begun = true;
            climateNanos = readings.nanos();
            heat.tick(readings.celsius(), catalogue);
            damp.tick(readings.relativeHumidity(), catalogue);
            readings.climate().ifPresent(climate -> expose(climate, shelf));
        }
        reach.tick(readings, turning || inService);
    }

    private void expose(Readings.Climate climate, Shelf shelf) {
        Map<Exposure.Of, Exposure.Level> beyond =
                Exposures.beyond(Exposure.Cause.HEAT, heat.above(), climate.celsius(), shelf);
        beyond.putAll(Exposures.beyond(Exposure.Cause.DAMP, damp.above(), climate.relativeHumidity(), shelf));
        exposures.tick(climateNanos, beyond, shelf);
    }

    /** Whether no card can be read now. */
    public boolean readerGone() {
        return reader.gone();
    }

    /** Whether a hand is where none belongs, so that nothing may turn (F16). */
    public boolean reachIn() {
        return reach.stands();
    }

    /** The products that are stored too warm just now (F50). */
    public Set<ProductId> tooWarm() {
        return heat.above().keySet();
    }

    /** What somebody should come for, by the name of its alarm. */
    public Map<String, String> alarms() {
        Map<String, String> alarms = new TreeMap<>(exposures.alarms());
        door.sentence().ifPresent(sentence -> alarms.put("door-rattles", sentence));
        if (reader.overdue()) {
            alarms.put("reader-gone", "The card reader has not answered for more than 5 minutes. Look at its cable.");
        }
        if (reach.stands()) {
            alarms.put(
                    "reach-in", "Something moves in the drop curtain while nothing is given out. Look at the hatch.");
        }
        return alarms;
    }
}
