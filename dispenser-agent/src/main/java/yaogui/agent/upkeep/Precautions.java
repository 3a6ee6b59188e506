package yaogui.agent.upkeep;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import yaogui.agent.journal.Damage;
import yaogui.agent.journal.Journal;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Event;

/** What keeps a dispenser from giving anything out although every part of it works. One thread. */
public final class Precautions {

    private final DamageNotice damage;
    private final DiskWatch disk;
    private final BootWatch boots;

    /**
     * @param boot the id of this run of the machine, or nothing
     * @param lanes their labels
     */
    public Precautions(Journal journal, String boot, Set<String> lanes) {
        damage = new DamageNotice(Damage.of(journal), lanes);
        disk = new DiskWatch(journal);
        boots = new BootWatch(journal, boot);
    }

    /** Follows what is recorded. */
    public void after(Event event) {
        damage.after(event);
    }

    /**
     * Looks around.
     *
     * @param nanos monotonic
     */
    public void tick(long nanos, boolean doorOpen) {
        disk.tick(nanos);
        boots.tick(nanos);
        if (doorOpen) {
            boots.visited();
        }
    }

    /** Whether there is hardly room to record anything. */
    public boolean noRoom() {
        return disk.low();
    }

    /** Whether the power failed again and again. */
    public boolean powerUnsteady() {
        return boots.unsteady();
    }

    /** For the staff at the machine, what became of a damaged journal, until they have seen to it. */
    public Optional<Text> damage() {
        return damage.text();
    }

    /** What somebody should come for, by the name of its alarm. */
    public Map<String, String> alarms() {
        Map<String, String> alarms = new TreeMap<>();
        damage.sentence().ifPresent(sentence -> alarms.put("journal-damaged", sentence));
        if (disk.low()) {
            alarms.put("disk-full", disk.sentence());
        }
        if (boots.unsteady()) {
            alarms.put("brown-out", boots.sentence());
        }
        return alarms;
    }
}
