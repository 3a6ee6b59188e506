package yaogui.simulation.shape;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** A small house built wrong on purpose: each rule must complain about it, or the rule holds nothing. */
final class FixtureHouse {

    static final String ROOT_PACKAGE = "yaogui.simulation.shape.fixtures";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .importPath(House.ROOT.resolve("simulation/target/test-classes", ROOT_PACKAGE.replace('.', '/')));

    private FixtureHouse() {}

    static DescribedPredicate<JavaClass> outside() {
        return DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(ROOT_PACKAGE + ".."));
    }

    /** What the rule says about the wrong house, a line a violation. */
    static List<String> complaints(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }
}
