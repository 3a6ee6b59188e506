package yaogui.agent.upkeep;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yaogui.agent.stock.Shelf;
import yaogui.hardware.Readings;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;

/** Watches what is around the lanes: the reader, and the way to the goods. One thread. */
public final class CabinetWatch {

    private final ReaderWatch reader = new ReaderWatch();
    private final ReachWatch reach = new ReachWatch();
    private final HeatWatch heat = new HeatWatch();

    /**
     * Looks around.
     *
     * @param readerConnected whether the reader is there and answers
     * @param catalogue says how warm its products may be stored
     * @param turning whether a box may be on its way
     * @param inService whether staff are at work inside
     */
    public void tick(
            Readings readings, boolean readerConnected, Catalogue catalogue, boolean turning, boolean inService) {
        reader.tick(readings.nanos(), readerConnected);
        heat.tick(readings, catalogue);
        reach.tick(readings, turning || inService);
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
        return heat.tooWarm();
    }

    /** What somebody should come for, by the name of its alarm. */
    public Map<String, String> alarms(Shelf shelf) {
        Map<String, String> alarms = new TreeMap<>();
        heat.sentence(shelf).ifPresent(sentence -> alarms.put("storage-heat", sentence));
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
