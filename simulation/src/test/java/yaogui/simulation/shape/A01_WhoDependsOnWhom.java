package yaogui.simulation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yaogui.simulation.shape.House.Module;

/** The tree is the architecture: its dependencies go one way. */
final class A01_WhoDependsOnWhom {

    /** Places that a rule names and that have no code yet. Take a place off as soon as it has; empty is the aim. */
    private static final Set<String> NOT_BUILT_YET = Set.of(
            "agent.kiosk",
            "console",
            "console.restocking",
            "hardware.boards",
            "hardware.gpio",
            "hardware.readers",
            "simulation");

    private final JavaClasses house = House.mainClasses();

    private static Map<String, ArchRule> rulesUnder(String root) {
        var rules = new DependencyRules(root);
        var named = new TreeMap<String, ArchRule>();
        named.put("protocol uses nothing of ours", rules.usesOnly("protocol"));
        named.put("hardware uses nothing of ours", rules.usesOnly("hardware"));
        named.put("the agent uses hardware and protocol", rules.usesOnly("agent", "hardware", "protocol"));
        named.put("the console uses protocol", rules.usesOnly("console", "protocol"));
        named.put("dispensing knows no screen and no network", rules.dispensingKnowsNoScreenAndNoNetwork());
        named.put("the planner is pure", rules.plannerIsPure());
        named.put("no package cycles", rules.noCycles());
        DependencyRules.DRIVERS.forEach(
                driver -> named.put(driver + " knows no other driver", rules.knowsNoOtherDriver(driver)));
        return named;
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEachRule() {
        return rulesUnder(House.ROOT_PACKAGE).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> theWrongHouseBreaksEachRule() {
        return rulesUnder(FixtureHouse.ROOT_PACKAGE).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(FixtureHouse.complaints(rule.getValue()))
                                .isNotEmpty()));
    }

    @Test
    void theHouseIsReadAtAll() {
        var empty = new TreeSet<String>();
        for (Module module : Module.values()) {
            if (module.mainClasses().stream().noneMatch(type -> isCodeIn(module.place, type))) {
                empty.add(module.place);
            }
        }
        assertThat(NOT_BUILT_YET).containsAll(empty);
    }

    @Test
    void everyPlaceThatARuleNamesHasCode() {
        var places = new TreeSet<>(DependencyRules.DRIVERS);
        places.addAll(Set.of(DependencyRules.PLANNER, DependencyRules.DISPENSING, "agent.kiosk", "agent.uplink"));
        for (Module module : Module.values()) {
            places.add(module.place);
        }
        places.removeIf(place -> house.stream().anyMatch(type -> isCodeIn(place, type)));
        assertThat(NOT_BUILT_YET).containsAll(places);
    }

    @Test
    void aModulesClassesLieInItsPackage() {
        for (Module module : Module.values()) {
            assertThat(module.mainClasses()).allMatch(type -> isIn(module.place, type));
            assertThat(module.testClasses()).allMatch(type -> isIn(module.place, type));
        }
    }

    private static boolean isCodeIn(String place, JavaClass type) {
        return isIn(place, type) && !type.getSimpleName().equals("package-info");
    }

    private static boolean isIn(String place, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(House.ROOT_PACKAGE + "." + place + ".");
    }
}
