package yaogui.simulation.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.stock.Slot;
import yaogui.protocol.LaneId;
import yaogui.simulation.bench.BenchDocuments;
import yaogui.simulation.bench.BenchPoint;

/** The rack in which agents are killed: it stands alone, and its lanes hold one product. */
final class Scene {

    static final List<LaneId> LANES =
            Stream.of("A1", "A2", "A3").map(LaneId::new).toList();

    static final int CAPACITY = 6;

    private Scene() {}

    static AgentConfiguration configuration(Path home) {
        return AgentConfiguration.simulated(
                BenchDocuments.COUNTY,
                BenchPoint.ID,
                home,
                Optional.empty(),
                Optional.empty(),
                LANES.stream()
                        .map(lane -> new Slot(lane, BenchDocuments.PRODUCT, CAPACITY))
                        .toList());
    }
}
