package yaogui.agent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yaogui.agent.desired.InForce;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.journal.JournalFault;
import yaogui.agent.stock.Shelf;
import yaogui.hardware.Readings;

/** What the screen of a board shows that cannot even make a new journal: that it is closed, and nothing else. */
final class ClosedView {

    private ClosedView() {}

    static DispenserView of(AgentConfiguration configuration, Readings readings, JournalFault fault, String version) {
        return new DispenserView(
                configuration.dispenser(),
                new State.OutOfOrder(fault.sentence()),
                Shelf.empty(configuration.lanes()),
                InForce.NOTHING,
                0,
                Instant.EPOCH,
                Optional.empty(),
                readings,
                List.of(),
                Optional.empty(),
                version,
                false,
                Optional.empty());
    }
}
