package yaogui.agent.upkeep;

import java.util.Map;
import java.util.TreeMap;
import yaogui.hardware.Readings;

/** Watches what is around the lanes: the reader, and the way to the goods. One thread. */
public final class CabinetWatch {

    private final ReaderWatch reader = new ReaderWatch();
    private final ReachWatch reach = new ReachWatch();

    /**
     * Looks around.
     *
     * @param readerConnected whether the reader is there and answers
     * @param turning whether a box may be on its way
     * @param inService whether staff are at work inside
     */
    public void tick(Readings readings, boolean readerConnected, boolean turning, boolean inService) {
        reader.tick(readings.nanos(), readerConnected);
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

    /** What somebody should come for, by the name of its alarm. */
    public Map<String, String> alarms() {
        Map<String, String> alarms = new TreeMap<>();
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
