package yaogui.agent.dispensing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.LaneChanged;

/**
 * Decision 0009: neither the log, which is stamped to the second, nor an entry says when somebody took something. What a
 * program logs on a board, at INFO and above, is listened to here.
 */
class C01_TheLogTellsOfNobody {

    private static final Duration TO_A_SECOND = Duration.ofSeconds(37);

    @AutoClose
    private final TestPoint point;

    private final Map<Logger, Integer> levels = new HashMap<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream error = System.err;

    C01_TheLogTellsOfNobody(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 5);
        point.pass(TO_A_SECOND);
    }

    @BeforeEach
    void listens() throws ReflectiveOperationException {
        for (String name : List.of("StateLog", "Dispenser", "CardGate", "UnreadableCodes")) {
            listen("yaogui.agent.dispensing." + name);
        }
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        for (Object name : ((Map<?, ?>) field(loggers.getClass(), "loggerMap").get(loggers)).keySet()) {
            listen(name.toString());
        }
        System.setErr(new PrintStream(heard, true, UTF_8));
    }

    private void listen(String name) throws ReflectiveOperationException {
        Logger logger = LoggerFactory.getLogger(name);
        Field level = field(logger.getClass(), "currentLogLevel");
        levels.putIfAbsent(logger, level.getInt(logger));
        level.setInt(logger, org.slf4j.event.EventConstants.INFO_INT);
    }

    @AfterEach
    void listensNoMore() throws ReflectiveOperationException {
        System.setErr(error);
        for (Map.Entry<Logger, Integer> before : levels.entrySet()) {
            field(before.getKey().getClass(), "currentLogLevel").setInt(before.getKey(), before.getValue());
        }
    }

    private static Field field(Class<?> of, String name) throws ReflectiveOperationException {
        Field field = of.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private String heard() {
        String text = heard.toString(UTF_8);
        heard.reset();
        return text;
    }

    private List<Event> entries() {
        List<Event> entries = new ArrayList<>();
        point.journal().replay(entries::add);
        return entries;
    }

    @Test
    void nothingIsSaidOfABoxThatIsTaken() {
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).contains("order ended: DISPENSED, DROP_SEEN, 1 fell");
        assertThat(heard()).isEmpty();
    }

    @Test
    void norOfOneThatIsRefusedOrGivenUp() {
        point.show("nobody's card");
        point.pass(Duration.ofSeconds(20));
        point.choose(CONDOM);
        point.pass(Duration.ofMinutes(2));
        assertThat(heard()).isEmpty();
    }

    @Test
    void f07_norOfOneThatFails() {
        point.cabinet.inject(SimulatedFault.F07_MOTOR_ABSENT, "A1");
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).contains("alarm raised: lane-faulted");
        assertThat(heard()).isEmpty();
    }

    @Test
    void f16_norOfAHandThatComesLate() {
        point.take(CONDOM, TestCards.of(1));
        point.pass(Duration.ofSeconds(70));
        point.cabinet.inject(SimulatedFault.F16_REACH_IN);
        point.pass(Duration.ofSeconds(5));
        assertThat(point.story()).contains("alarm raised: reach-in");
        assertThat(heard()).isEmpty();
    }

    @Test
    void f17_whatStaffNeedIsSaid() {
        point.openDoor();
        assertThat(heard()).contains("qz-0421: InService");
        point.shutDoor();
        assertThat(heard()).contains("qz-0421: no longer InService");
    }

    @Test
    void f07_whatAnOrderLeadsToKeepsTheHourOnly() {
        point.cabinet.inject(SimulatedFault.F07_MOTOR_ABSENT, "A1");
        point.take(CONDOM, TestCards.of(1));
        assertThat(entries())
                .filteredOn(entry -> entry.fact() instanceof LaneChanged || entry.fact() instanceof AlarmChanged)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(entry.at().truncatedTo(ChronoUnit.HOURS)));
    }

    @Test
    void f17_whatStaffDoKeepsItsSecond() {
        point.openDoor();
        Instant now = point.time.instant().truncatedTo(ChronoUnit.SECONDS);
        assertThat(entries().getLast().at()).isEqualTo(now).isNotEqualTo(now.truncatedTo(ChronoUnit.HOURS));
    }
}
