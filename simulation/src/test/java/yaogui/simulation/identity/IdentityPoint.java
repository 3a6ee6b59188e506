package yaogui.simulation.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Enrolment;
import yaogui.agent.identity.IdentityFolder;
import yaogui.agent.stock.Slot;
import yaogui.console.Console;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.identity.EnrolmentCode;

/** One dispenser of the county, with a folder of its own and a bad road to the console. */
final class IdentityPoint implements AutoCloseable {

    private final Console console;
    private final Path board;
    final DispenserId id;
    final BadRoad road;

    IdentityPoint(Console console, DispenserId id, Path board) {
        this.console = console;
        this.id = id;
        this.board = board;
        this.road = new BadRoad(console.address());
    }

    Path board() {
        return board;
    }

    EnrolmentCode code() {
        return console.enrolment().make(id);
    }

    IdentityFolder identityFolder() {
        return new IdentityFolder(board);
    }

    Enrolment.Outcome enrol(EnrolmentCode code) {
        return new Enrolment(IdentityCounty.COUNTY, id, identityFolder(), new Counter(road.address())).with(code);
    }

    BoardIdentity enrolled() {
        return switch (enrol(code())) {
            case Enrolment.Outcome.Enrolled enrolled -> enrolled.identity();
            case Enrolment.Outcome.Failed failed -> throw new AssertionError(failed.sentence());
        };
    }

    AgentConfiguration configuration() {
        return AgentConfiguration.simulated(
                IdentityCounty.COUNTY,
                id,
                board,
                Optional.of(new AgentConfiguration.Broker("ssl://127.0.0.1:" + console.brokerPort(), road.address())),
                Optional.empty(),
                List.of(new Slot(new LaneId("A1"), new ProductId("condom-52-10"), 12)));
    }

    @Override
    public void close() {
        road.close();
    }
}
