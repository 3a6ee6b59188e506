package yaogui.agent.dispensing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.desired.InForce;
import yaogui.agent.stock.Shelf;
import yaogui.agent.upkeep.Visit;
import yaogui.hardware.Readings;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;

/**
 * A dispenser at one moment, for those who look at it: the screen, the lamps, the report to the console. Immutable, for
 * any thread.
 *
 * @param dispenser which
 * @param state where it is with the person before it
 * @param shelf what lies where
 * @param inForce the documents that it goes by
 * @param seq the last entry of the journal that is included here
 * @param at what its clock says
 * @param today the day, if that clock can be believed
 * @param readings the last ones of its sensors
 * @param alarms the names of those that stand
 * @param scan what staff held before the reader last, with the service door open
 * @param version of the software
 * @param readerGone whether no card can be read here now
 * @param damage what became of a damaged journal, for staff, until they have seen to it
 */
public record DispenserView(
        DispenserId dispenser,
        State state,
        Shelf shelf,
        InForce inForce,
        long seq,
        Instant at,
        Optional<LocalDate> today,
        Readings readings,
        List<String> alarms,
        Optional<Visit.Numbered> scan,
        String version,
        boolean readerGone,
        Optional<Text> damage) {

    static DispenserView of(
            DispenserSetup setup,
            State state,
            Records records,
            DeviceClock clock,
            Readings readings,
            List<String> alarms,
            Optional<Visit.Numbered> scan) {
        return new DispenserView(
                setup.id(),
                state,
                records.shelf(),
                records.inForce(),
                records.lastSeq(),
                clock.now(),
                clock.today(),
                readings,
                alarms,
                scan,
                setup.version(),
                records.readerGone(),
                records.damage());
    }
}
