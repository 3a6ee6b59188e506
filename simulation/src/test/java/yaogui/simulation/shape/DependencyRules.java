package yaogui.simulation.shape;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may depend on whom. The rules hold under a root package, so that the fixtures can be judged by the same ones; a place
 * is a package below the root. A rule says nothing about a place without classes: {@link A01_WhoDependsOnWhom} sees to it
 * that the places have some.
 */
record DependencyRules(String root) {

    /** The drivers of the dispenser's parts: each knows the ports, none knows another. */
    static final List<String> DRIVERS =
            List.of("hardware.simulated", "hardware.gpio", "hardware.boards", "hardware.readers");

    static final String PLANNER = "console.restocking";

    static final String DISPENSING = "agent.dispensing";

    /** The module at this place uses, of our own, only the named ones. */
    ArchRule usesOnly(String place, String... allowed) {
        String[] open = Stream.concat(Stream.of(place), Stream.of(allowed))
                .map(this::below)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(below(place))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(open))))
                .allowEmptyShould(true);
    }

    ArchRule knowsNoOtherDriver(String driver) {
        return knowsNothingOf(
                driver, DRIVERS.stream().filter(other -> !other.equals(driver)).toArray(String[]::new));
    }

    /** A motor must not wait for a screen or a network. */
    ArchRule dispensingKnowsNoScreenAndNoNetwork() {
        return knowsNothingOf(DISPENSING, "agent.kiosk", "agent.uplink");
    }

    /** The planner is a pure function: what it uses of the JDK holds no database and no network. */
    ArchRule plannerIsPure() {
        return classes()
                .that()
                .resideInAPackage(below(PLANNER))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(below(PLANNER), "java..", "org.jspecify..")
                        .and(not(resideInAnyPackage("java.sql..", "java.net.."))))
                .allowEmptyShould(true);
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule knowsNothingOf(String place, String... others) {
        String[] closed = Stream.of(others).map(this::below).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(below(place))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .allowEmptyShould(true);
    }

    private String below(String place) {
        return root + "." + place + "..";
    }
}
