package yaogui.simulation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.Readings;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.simulation.bench.BenchDocuments;

/** What goes through the pipes arrives as it was. */
final class A02_TheLines {

    @Test
    void readings() {
        Readings full = new Readings(
                123_456_789_012L,
                true,
                false,
                List.of(new Readings.Drop(5, 60_000), new Readings.Drop(7, 8)),
                Set.of("A1", "A3"),
                OptionalInt.of(310),
                List.of("A1", "A1"),
                Optional.of(new Readings.Climate(-21.5, 40.25)));
        Readings bare =
                new Readings(-1, false, true, List.of(), Set.of(), OptionalInt.empty(), List.of(), Optional.empty());

        assertThat(ReadingsLine.read(ReadingsLine.write(full))).isEqualTo(full);
        assertThat(ReadingsLine.read(ReadingsLine.write(bare))).isEqualTo(bare);
    }

    @Test
    void notes() {
        LaneId lane = new LaneId("A1");
        List<StaffAction> notes = List.of(
                new StaffAction.Load(lane, BenchDocuments.PRODUCT, new LotId("L1"), LocalDate.of(2028, 2, 29), 6),
                new StaffAction.Count(lane, 0),
                new StaffAction.PutRight(lane));

        assertThat(notes).allMatch(note -> NoteLine.read(NoteLine.write(note)).equals(note));
    }
}
