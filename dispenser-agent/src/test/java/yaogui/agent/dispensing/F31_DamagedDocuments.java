package yaogui.agent.dispensing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.agent.journal.Damage;
import yaogui.agent.journal.Journal;
import yaogui.agent.kiosk.Screen;
import yaogui.agent.kiosk.Sentences;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.UpState.Closure;

/** F31: what was recalled stays in, whatever a bad card makes of the list of recalls. */
class F31_DamagedDocuments {

    private static final Holds RECALL = new Holds(Set.of(new Holds.Lot(GEL, new LotId("G1"))));

    private final Path home;

    @AutoClose
    private final TestPoint point;

    F31_DamagedDocuments(@TempDir Path home) {
        this.home = home;
        point = new TestPoint(home.resolve("point"));
    }

    @BeforeEach
    void oneLaneIsRecalled() throws IOException {
        Files.createDirectories(home.resolve("point"));
        point.with(A3, "G1", 3).with(A1, "L1", 3);
        point.desire(Desired.Kind.HOLDS, 7, RECALL);
        point.story();
    }

    private void damage(String sql) {
        point.cutPower();
        run(sql);
        point.powerOn();
    }

    private void run(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + point.file());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static Optional<Closure> closure(DispenserView view, LaneId lane) {
        return view.shelf()
                .closure(view.shelf().get(lane), view.today(), view.inForce().holds());
    }

    private Optional<Closure> closure(LaneId lane) {
        return closure(point.dispenser().view(), lane);
    }

    private void assertAllShut() {
        assertThat(closure(A3)).contains(Closure.HOLDS_UNKNOWN);
        assertThat(closure(A1)).as("who knows").contains(Closure.HOLDS_UNKNOWN);
        assertThat(point.dispenser().view().alarms()).contains("documents-lost");
        assertThat(point.dispenser().view().inForce().versions()).doesNotContainKey(Desired.Kind.HOLDS);
        int fallen = point.cabinet.fallen().size();
        point.take(GEL, TestCards.of(1));
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.cabinet.fallen()).hasSize(fallen);
    }

    @Test
    void f25_f31_oneBitInAnyByteOfTheRecallLetsNothingHeldOut() throws IOException {
        point.dispenser().end();
        point.journal().close();
        byte[] database = Files.readAllBytes(point.file());
        byte[] mark = Files.readAllBytes(point.file().resolveSibling("journal.db.epoch"));
        int from = new String(database, ISO_8859_1).indexOf("holds{\"dispenser\"");
        int to = database.length;
        for (to = from; database[to] >= ' '; to++) {}
        assertThat(to - from).as("kind, document and sum").isGreaterThan(100);
        int shut = 0;
        for (int at = from - 8; at < to; at++) {
            byte[] spoilt = database.clone();
            spoilt[at] ^= (byte) (1 << at % 7);
            Path place = DamagedPoint.lay(home.resolve("at-" + at), spoilt, new byte[0], mark);
            DispenserView view =
                    DamagedPoint.start(place, point.journal().epoch()).view();
            assertThat(closure(view, A3))
                    .as("byte %d, %s", at - from, view.inForce().holds())
                    .isPresent();
            boolean unknown = view.inForce().holds().isEmpty();
            assertThat(view.alarms().contains("documents-lost")).isEqualTo(unknown);
            shut += unknown ? 1 : 0;
        }
        assertThat(shut).as("each byte of the row itself is noticed").isGreaterThanOrEqualTo(to - from);
        point.powerOn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM desired WHERE kind = 'holds'",
                "UPDATE desired SET document = replace(document, 'G1', 'G3') WHERE kind = 'holds'",
                "UPDATE desired SET sum = NULL WHERE kind = 'holds'",
                "UPDATE desired SET kind = 'hold3' WHERE kind = 'holds'",
                "DROP TABLE desired"
            })
    void f25_f31_aLostRecallClosesEveryLaneUntilItComesAgain(String damage) {
        damage(damage);

        assertAllShut();
        assertThat(Screen.of(point.dispenser().view()).sentence()).isEqualTo(Sentences.HOLDS_UNKNOWN);
        point.choose(GEL);
        assertThat(point.story()).contains("alarm raised: documents-lost");

        point.desire(Desired.Kind.HOLDS, 7, RECALL);
        point.tick();
        assertThat(closure(A3)).contains(Closure.HELD);
        List<String> story = point.story();
        assertThat(story).contains("applied: holds 7");
        if (!damage.startsWith("DROP")) {
            assertThat(story).contains("alarm over: documents-lost");
            point.take(CONDOM, TestCards.of(1));
            assertThat(point.story()).endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
        }
    }

    @Test
    void f25_f31_anOlderListIsNoAnswerHoweverWellSigned() {
        damage("DELETE FROM desired WHERE kind = 'holds'");
        point.desire(Desired.Kind.HOLDS, 6, Holds.NONE);
        point.tick();
        assertAllShut();
        assertThat(point.story()).doesNotContain("applied: holds 6");
        point.cutPower();
        point.powerOn();
        assertAllShut();
        point.desire(Desired.Kind.HOLDS, 8, Holds.NONE);
        point.tick();
        assertThat(closure(A3)).isEmpty();
        point.cutPower();
        point.powerOn();
        assertThat(closure(A3)).as("and its word is kept").isEmpty();
    }

    @Test
    void f25_f31_aListThatIsOlderThanTheJournalSaysIsNotGoneBy() {
        point.cutPower();
        run("CREATE TABLE before AS SELECT * FROM desired WHERE kind = 'holds'");
        point.powerOn();
        point.desire(Desired.Kind.HOLDS, 8, new Holds(Set.of(new Holds.Lot(CONDOM, new LotId("L1")))));
        damage("INSERT OR REPLACE INTO desired SELECT * FROM before");
        assertAllShut();
    }

    /** As an earlier build did, which had lost the newer one and did not know it. */
    @Test
    void f25_f31_anOlderListThatWasTakenOnceIsNotGoneByAnyMore() {
        point.cutPower();
        run("CREATE TABLE before AS SELECT * FROM desired WHERE kind = 'holds'");
        point.powerOn();
        point.desire(Desired.Kind.HOLDS, 8, RECALL);
        point.journal().append(Instant.EPOCH, true, new DesiredApplied("holds", 7), Journal.Rider.NONE);
        damage("INSERT OR REPLACE INTO desired SELECT * FROM before");
        assertAllShut();
    }

    @Test
    void f25_f31_aPageThatIsGoneTakesTheRecallWithItAndOpensNothing() throws IOException {
        point.dispenser().end();
        point.journal().close();
        byte[] database = Files.readAllBytes(point.file());
        int row = new String(database, ISO_8859_1).indexOf("holds{\"dispenser\"");
        Arrays.fill(database, row / 4096 * 4096, row / 4096 * 4096 + 512, (byte) 0);
        Files.write(point.file(), database);
        point.powerOn();
        assertThat(Damage.of(point.journal()))
                .hasValueSatisfying(found -> assertThat(found.anew()).isFalse());
        assertAllShut();
    }

    @Test
    void f25_f31_aJournalThatBeganAnewTrustsNoListFromBeforeAndNoneThatIsOlder() throws IOException {
        point.dispenser().end();
        point.journal().close();
        byte[] database = Files.readAllBytes(point.file());
        int entry = new String(database, ISO_8859_1).indexOf("\"loaded\"");
        database[entry] ^= 1;
        Files.write(point.file(), database);
        point.powerOn();
        assertThat(Damage.of(point.journal()))
                .hasValueSatisfying(found -> assertThat(found.anew()).isTrue());
        point.with(A3, "G1", 1).with(A1, "L1", 1);
        assertAllShut();
        point.desire(Desired.Kind.HOLDS, 6, Holds.NONE);
        assertAllShut();
        point.desire(Desired.Kind.HOLDS, 7, RECALL);
        point.cutPower();
        point.powerOn();
        assertThat(closure(A3)).contains(Closure.HELD);
        assertThat(closure(A1)).isEmpty();
    }

    @Test
    void f31_whatTheFirstBuildsLeftWithoutASumIsBelievedOnceAndSummedThen() {
        damage("ALTER TABLE desired DROP COLUMN sum");
        assertThat(closure(A3)).contains(Closure.HELD);
        damage("UPDATE desired SET document = replace(document, 'G1', 'G3') WHERE kind = 'holds'");
        assertAllShut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue", "policy", "cards"})
    void f31_withoutAnyOtherDocumentNothingIsGivenEither(String kind) {
        damage("UPDATE desired SET document = document || ' ' WHERE kind = '%s'".formatted(kind));
        assertThat(point.dispenser().view().alarms()).contains("documents-lost");
        assertThat(point.dispenser().view().inForce().versions()).hasSize(3).doesNotContainKey(Desired.Kind.of(kind));
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.cabinet.fallen()).isEmpty();
        assertThat(closure(A3)).as("what is held is known all the same").contains(Closure.HELD);
        assertThat(closure(A1)).isEmpty();
    }
}
