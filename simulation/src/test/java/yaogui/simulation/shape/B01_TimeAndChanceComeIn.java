package yaogui.simulation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yaogui.simulation.shape.fixtures.protocol.Lucky;

/** A run can be replayed because nothing below a Main or an adapter reads the clock or rolls its own dice. */
final class B01_TimeAndChanceComeIn {

    @Test
    void theHouseReadsNoClockAndRollsNoDice() {
        TimeAndChance.comeThroughConstructors(House.ROOT_PACKAGE).check(House.mainClasses());
    }

    @Test
    void testsDoNotSleep() {
        TimeAndChance.doNotSleep().check(House.testClasses());
    }

    @Test
    void everyUseInTheWrongHouseIsSeenCallsReferencesAndLambdas() {
        var complaints = FixtureHouse.complaints(TimeAndChance.comeThroughConstructors(FixtureHouse.ROOT_PACKAGE));
        assertThat(complaints)
                .anyMatch(line -> line.contains("Instant.now()"))
                .anyMatch(line -> line.contains("System.nanoTime()"))
                .anyMatch(line -> line.contains("java.util.Random.<init>()"))
                .anyMatch(line -> line.contains("UUID.randomUUID()"))
                .hasSize(4)
                .allMatch(line -> line.contains(Lucky.class.getName()));
    }

    @Test
    void aSleepInTheWrongHouseIsSeen() {
        assertThat(FixtureHouse.complaints(TimeAndChance.doNotSleep()))
                .singleElement()
                .asString()
                .contains("Thread.sleep(long)");
    }

    @Test
    void everySourceThatIsNamedExists() {
        assertThat(TimeAndChance.SOURCES)
                .allSatisfy(source -> assertThat(isDeclared(source)).as(source).isTrue());
    }

    private static boolean isDeclared(String source) throws ClassNotFoundException {
        String signature = source.substring(0, source.indexOf('('));
        Class<?> owner = Class.forName(signature.substring(0, signature.lastIndexOf('.')));
        String name = signature.substring(signature.lastIndexOf('.') + 1);
        String parameters = source.substring(source.indexOf('(') + 1, source.length() - 1);
        try {
            Class<?>[] types = parameters.isEmpty() ? new Class<?>[0] : new Class<?>[] {Class.forName(parameters)};
            return name.equals("<init>")
                    ? owner.getDeclaredConstructor(types) != null
                    : owner.getDeclaredMethod(name, types) != null;
        } catch (NoSuchMethodException _) {
            return false;
        }
    }
}
