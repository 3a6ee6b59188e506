package yaogui.simulation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** Names of the domain, null marked, plain signatures, numbered scenarios. */
final class C01_Words {

    private static final Pattern SCENARIO = Pattern.compile("[A-Z][0-9]{2}_[A-Z].*");

    @Test
    void noDrawers() {
        Words.noDrawers().check(House.mainClasses());
        Words.noDrawers().check(House.testClasses());
    }

    @Test
    void drawersInTheWrongHouseAreSeen() {
        assertThat(FixtureHouse.complaints(Words.noDrawers()))
                .hasSize(2)
                .anyMatch(line -> line.contains("StringUtils"))
                .anyMatch(line -> line.contains("util.Backoff"))
                .noneMatch(line -> line.contains("OutOfService"));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(Words.packagesNotNullMarked(House.mainClasses())).isEmpty();
    }

    @Test
    void aPackageThatIsNotNullMarkedIsSeen() {
        assertThat(Words.packagesNotNullMarked(FixtureHouse.CLASSES))
                .contains(FixtureHouse.ROOT_PACKAGE + ".console", FixtureHouse.ROOT_PACKAGE + ".console.fleet")
                .doesNotContain(FixtureHouse.ROOT_PACKAGE + ".protocol");
    }

    @Test
    void nothingThrowsJustException() {
        Words.noThrowsException().check(House.mainClasses());
    }

    @Test
    void throwsExceptionInTheWrongHouseIsSeenAndAnIoExceptionIsNot() {
        assertThat(FixtureHouse.complaints(Words.noThrowsException()))
                .hasSize(2)
                .anyMatch(line -> line.contains("Courier.<init>"))
                .anyMatch(line -> line.contains("Courier.carry"));
    }

    @Test
    void everyTestIsANumberedScenario() {
        assertThat(unnumbered(House.testClasses())).isEmpty();
    }

    @Test
    void aTestWithoutANumberIsSeen() {
        assertThat(unnumbered(FixtureHouse.CLASSES)).containsExactly(FixtureHouse.ROOT_PACKAGE + ".agent.ScreenTest");
    }

    private static List<String> unnumbered(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type ->
                        type.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)))
                .map(JavaClass::getFullName)
                .map(name -> name.replaceFirst("\\$.*", ""))
                .filter(name -> !SCENARIO.matcher(name.substring(name.lastIndexOf('.') + 1))
                        .matches())
                .distinct()
                .sorted()
                .toList();
    }
}
