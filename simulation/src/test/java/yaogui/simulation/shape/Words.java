package yaogui.simulation.shape;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What things may be called and what a signature may say. */
final class Words {

    private static final Set<String> DRAWERS = Set.of(
            "common",
            "dto",
            "helper",
            "helpers",
            "impl",
            "manager",
            "managers",
            "misc",
            "service",
            "services",
            "shared",
            "util",
            "utils");

    /** A dispenser may be out of service: that is a state and no drawer. */
    private static final Pattern DRAWER_CLASS =
            Pattern.compile(".*(Utils?|Helpers?|Managers?|Impl|D[Tt][Oo]|(?<!OutOf|In)Service)");

    /** A numbered scenario tells a story and may end in any word. */
    private static final Pattern SCENARIO = Pattern.compile("^[A-Z][0-9]{2}_");

    /** Made by the template compiler. */
    private static final String GENERATED = "yaogui.console.web.pages";

    private Words() {}

    /** A concept has a name; a drawer is where one stopped looking for it. */
    static ArchRule noDrawers() {
        return noClasses()
                .should(be(DescribedPredicate.describe("a drawer or in one", Words::isDrawer)))
                .allowEmptyShould(true);
    }

    /** Trouble that is expected is a value, and what is not has a type of its own. Lambdas repeat what their interface says. */
    static ArchRule noThrowsException() {
        return noCodeUnits()
                .that()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .declareThrowableOfType(Exception.class)
                .orShould()
                .declareThrowableOfType(Throwable.class)
                .allowEmptyShould(true);
    }

    /** The packages with classes whose package-info is missing or does not say {@code @NullMarked}. */
    static List<String> packagesNotNullMarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(house -> !house.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .filter(name -> !name.startsWith(GENERATED))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isDrawer(JavaClass type) {
        boolean scenario = SCENARIO.matcher(type.getSimpleName()).find();
        return (!scenario && DRAWER_CLASS.matcher(type.getSimpleName()).matches())
                || Stream.of(type.getPackageName().split("\\.", -1)).anyMatch(DRAWERS::contains);
    }
}
