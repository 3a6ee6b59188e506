package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A2;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.B1;
import static yaogui.agent.dispensing.TestGoods.B2;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.EMERGENCY;
import static yaogui.agent.dispensing.TestGoods.GEL;
import static yaogui.agent.dispensing.TestGoods.PILL;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.stock.Lane;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.UpState.Closure;

/** What each lane is meant for can be said from afar: whole or not at all, forwards only, and never of what lies there already. */
class F31_PlanogramFromAfar {

    @AutoClose
    private final TestPoint point;

    F31_PlanogramFromAfar(@TempDir Path home) {
        point = new TestPoint(home);
    }

    /** A1 is for gel now; all else as before. */
    private static Planogram gelInA1() {
        return planogram(GEL, CONDOM);
    }

    private static Planogram planogram(ProductId a1, ProductId a2) {
        return new Planogram(List.of(
                new Planogram.Lane(A1, a1, 7),
                new Planogram.Lane(A2, a2, 12),
                new Planogram.Lane(A3, GEL, 6),
                new Planogram.Lane(B1, EMERGENCY, 6),
                new Planogram.Lane(B2, PILL, 6)));
    }

    /** As the agent does of itself when another one is in force. */
    private void putInForce(long version, Planogram planogram) {
        point.desire(Desired.Kind.PLANOGRAM, version, planogram);
        point.restart();
    }

    private Optional<Closure> closure(LaneId lane) {
        var view = point.dispenser().view();
        return view.shelf()
                .closure(view.shelf().get(lane), view.today(), view.inForce().holds());
    }

    private long inForce() {
        return point.dispenser().view().inForce().version(Desired.Kind.PLANOGRAM);
    }

    private void run(String sql) {
        point.cutPower();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + point.file());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
        point.powerOn();
    }

    @Test
    void anEmptyLaneIsForWhatItSays() {
        putInForce(5, gelInA1());
        assertThat(point.lane(A1).slot().product()).isEqualTo(GEL);
        assertThat(point.lane(A1).slot().capacity()).isEqualTo(7);
        point.openDoor();
        assertThat(point.note(new StaffAction.Load(A1, CONDOM, new LotId("L1"), TestPoint.FAR_EXPIRY, 3)))
                .contains("is for");
        assertThat(point.note(new StaffAction.Load(A1, GEL, new LotId("G1"), TestPoint.FAR_EXPIRY, 3)))
                .isEmpty();
        point.shutDoor();
        assertThat(closure(A1)).isEmpty();
        assertThat(inForce()).isEqualTo(5);
    }

    @Test
    void whatLiesThereStaysWhatItIsAndIsGivenToNobodyUntilSomebodyTookItOut() {
        point.with(A1, "L1", 5);
        putInForce(5, gelInA1());
        Lane lane = point.lane(A1);
        assertThat(lane.count()).isEqualTo(5);
        assertThat(lane.product()).as("of what lies there").isEqualTo(CONDOM);
        assertThat(closure(A1)).contains(Closure.OTHER_PRODUCT);
        assertThat(point.dispenser().view().alarms()).contains("lane-to-empty");
        point.take(GEL, TestCards.of(1));
        point.take(CONDOM, TestCards.of(2));
        assertThat(point.cabinet.fallen())
                .as("neither as the one nor as the other")
                .isEmpty();
        point.openDoor();
        assertThat(point.note(new StaffAction.Load(A1, GEL, new LotId("G1"), TestPoint.FAR_EXPIRY, 2)))
                .contains("Take all of it out");
        assertThat(point.note(new StaffAction.Count(A1, 0))).isEmpty();
        assertThat(point.note(new StaffAction.Load(A1, GEL, new LotId("G1"), TestPoint.FAR_EXPIRY, 2)))
                .isEmpty();
        point.shutDoor();
        assertThat(point.lane(A1).count()).isEqualTo(2);
        assertThat(point.lane(A1).product()).isEqualTo(GEL);
        assertThat(closure(A1)).isEmpty();
        point.tick();
        assertThat(point.dispenser().view().alarms()).doesNotContain("lane-to-empty");
    }

    @Test
    void aRecallOfWhatLiesThereStillFindsItAndSoDoesTheWayBack() {
        point.with(A1, "L1", 5);
        putInForce(5, gelInA1());
        putInForce(6, planogram(CONDOM, CONDOM));
        assertThat(point.lane(A1).count()).isEqualTo(5);
        assertThat(closure(A1)).isEmpty();
    }

    @Test
    void anOlderOneIsNotTakenNorOneForOtherLanes() {
        putInForce(5, gelInA1());
        putInForce(4, planogram(PILL, PILL));
        assertThat(point.lane(A1).slot().product()).isEqualTo(GEL);
        putInForce(6, new Planogram(List.of(new Planogram.Lane(A1, PILL, 5))));
        assertThat(point.lane(A1).slot().product()).as("whole or not at all").isEqualTo(GEL);
        assertThat(point.lane(A2).slot().product()).isEqualTo(CONDOM);
        assertThat(inForce()).isEqualTo(5);
    }

    @Test
    void oneThatIsDamagedShutsEveryLaneAndTheSameAgainOpensThem() {
        point.with(A2, "L1", 5);
        putInForce(5, gelInA1());
        run("UPDATE desired SET document = replace(document, 'gel-10', 'pill-21') WHERE kind = 'planogram'");
        assertLost();
        putInForce(5, gelInA1());
        assertThat(closure(A2)).isEmpty();
        assertThat(point.lane(A1).slot().product()).isEqualTo(GEL);
        assertThat(point.dispenser().view().alarms()).doesNotContain("documents-lost");
    }

    @Test
    void oneThatIsLostIsNotReplacedByTheFileNorByAnOlderOne() {
        point.with(A2, "L1", 5);
        putInForce(4, planogram(GEL, PILL));
        putInForce(5, gelInA1());
        run("DELETE FROM desired WHERE kind = 'planogram'");
        assertLost();
        putInForce(4, planogram(GEL, PILL));
        assertLost();
    }

    private void assertLost() {
        assertThat(closure(A1)).contains(Closure.PLANOGRAM_UNKNOWN);
        assertThat(closure(A2)).contains(Closure.PLANOGRAM_UNKNOWN);
        assertThat(point.lane(A2).count()).as("what lies there is known").isEqualTo(5);
        assertThat(inForce()).isZero();
        assertThat(point.dispenser().view().alarms()).contains("documents-lost");
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.cabinet.fallen()).isEmpty();
        point.openDoor();
        assertThat(point.note(new StaffAction.Load(A1, GEL, new LotId("G1"), TestPoint.FAR_EXPIRY, 2)))
                .contains("is lost");
        point.shutDoor();
    }
}
