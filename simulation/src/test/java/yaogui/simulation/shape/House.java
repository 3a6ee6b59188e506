package yaogui.simulation.shape;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The house as it lies on disk and as it was compiled. */
final class House {

    /** Where every class of ours begins; the fixtures are a small house of their own under another root. */
    static final String ROOT_PACKAGE = "yaogui";

    static final Path ROOT = findRoot();

    private House() {}

    /** One module: its folder, and its package below the root package. */
    enum Module {
        PROTOCOL("protocol", "protocol"),
        HARDWARE("hardware", "hardware"),
        AGENT("dispenser-agent", "agent"),
        CONSOLE("central-console", "console"),
        SIMULATION("simulation", "simulation");

        final String folder;
        final String place;

        Module(String folder, String place) {
            this.folder = folder;
            this.place = place;
        }

        JavaClasses mainClasses() {
            return Compiled.MAIN.that(liesBelow("classes"));
        }

        /** With the fixtures. */
        JavaClasses testClasses() {
            return Compiled.ALL_TEST.that(liesBelow("test-classes"));
        }

        private DescribedPredicate<JavaClass> liesBelow(String folderInTarget) {
            Path classes = ROOT.resolve(folder, "target", folderInTarget);
            return DescribedPredicate.describe(
                    "lies below " + classes,
                    type -> type.getSource()
                            .map(source -> Path.of(source.getUri()).startsWith(classes))
                            .orElse(false));
        }
    }

    /** All main classes of all modules; read once, as reading takes seconds. */
    static JavaClasses mainClasses() {
        return Compiled.MAIN;
    }

    /** All test classes of all modules, without the fixtures that are wrong on purpose. */
    static JavaClasses testClasses() {
        return Compiled.TEST;
    }

    private static final class Compiled {
        static final JavaClasses MAIN = compiled("classes");
        static final JavaClasses ALL_TEST = compiled("test-classes");
        static final JavaClasses TEST = ALL_TEST.that(FixtureHouse.outside());
    }

    private static JavaClasses compiled(String folderInTarget) {
        List<Path> folders = Stream.of(Module.values())
                .map(module -> ROOT.resolve(module.folder, "target", folderInTarget))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter().importPaths(folders);
    }

    private static Path findRoot() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("yaogui")) || !Files.isDirectory(here.resolve("simulation"))) {
            Path above = here.getParent();
            if (above == null) {
                throw new IllegalStateException("No folder above " + Path.of("").toAbsolutePath()
                        + " holds ./yaogui and simulation/: run the tests in a checkout.");
            }
            here = above;
        }
        return here;
    }
}
