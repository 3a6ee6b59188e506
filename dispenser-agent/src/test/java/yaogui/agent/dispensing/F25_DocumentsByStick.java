package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.desired.CarriedDocuments;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.UpState.Closure;

/** A recall that comes on a technician's stick, where no line reaches. */
class F25_DocumentsByStick {

    private static final String NAME = "qz-0421.holds.json";
    private static final Holds RECALL = new Holds(Set.of(new Holds.Lot(GEL, new LotId("G1"))));

    @AutoClose
    private final TestPoint point;

    private final Path stick;
    private final CarriedDocuments documents;

    F25_DocumentsByStick(@TempDir Path home) {
        point = new TestPoint(home).with(A3, "G1", 3);
        stick = home.resolve("media");
        documents = new CarriedDocuments(
                stick, TestPoint.ID, signed -> point.dispenser().receive(signed));
    }

    private void plugIn(String name, byte[] bytes) throws IOException {
        Files.createDirectories(stick);
        Files.write(stick.resolve(name), bytes);
        point.pass(Duration.ofSeconds(11));
        documents.tick(point.time.getAsLong());
        point.tick();
    }

    private static byte[] recallFor(DispenserId dispenser, long version) {
        Signed signed = TestConsole.desired(dispenser, Desired.Kind.HOLDS, version, RECALL);
        return MessageCodec.write(signed);
    }

    private Optional<Closure> closure() {
        DispenserView view = point.dispenser().view();
        return view.shelf().closure(point.lane(A3), view.today(), view.inForce().holds());
    }

    @Test
    void f25_aRecallOnAStickClosesTheLane() throws IOException {
        documents.tick(point.time.getAsLong());
        assertThat(closure()).as("no stick, no word").isEmpty();
        plugIn(NAME, recallFor(TestPoint.ID, 7));

        assertThat(closure()).contains(Closure.HELD);
        assertThat(point.story()).containsExactly("applied: holds 7");
    }

    @Test
    void f25_itIsTakenOverOnceHoweverLongTheStickIsThere() throws IOException {
        plugIn(NAME, recallFor(TestPoint.ID, 7));
        point.story();
        plugIn(NAME, recallFor(TestPoint.ID, 7));
        plugIn(NAME, recallFor(TestPoint.ID, 6));

        assertThat(point.story()).as("nothing old, nothing twice").isEmpty();
    }

    @Test
    void f25_whatIsForAnotherOrNotSignedOrRubbishChangesNothing() throws IOException {
        plugIn("qz-0422.holds.json", recallFor(new DispenserId("qz-0422"), 7));
        plugIn(NAME, recallFor(new DispenserId("qz-0422"), 7));
        byte[] forged = recallFor(TestPoint.ID, 7);
        forged[forged.length / 2] ^= 1;
        plugIn(NAME, forged);
        plugIn(NAME, new byte[300_000]);
        plugIn(NAME, new byte[0]);

        assertThat(closure()).isEmpty();
        assertThat(point.story()).isEmpty();
        plugIn(NAME, recallFor(TestPoint.ID, 7));
        assertThat(closure()).as("and a good one still counts").contains(Closure.HELD);
    }

    @Test
    void f25_f32_aRecallThatCouldNotBeRecordedIsTakenFromTheSameStickWhenThereIsRoom() throws IOException {
        FullDisk.fill(point.journal());
        plugIn(NAME, recallFor(TestPoint.ID, 7));
        assertThat(point.state()).isInstanceOf(State.OutOfOrder.class);
        point.story();

        FullDisk.makeRoom(point.journal());
        point.openDoor();
        point.shutDoor();
        point.pass(Duration.ofSeconds(11));
        documents.tick(point.time.getAsLong());
        point.tick();

        assertThat(closure()).as("the stick was in all the time").contains(Closure.HELD);
        assertThat(point.story()).contains("applied: holds 7");
    }
}
