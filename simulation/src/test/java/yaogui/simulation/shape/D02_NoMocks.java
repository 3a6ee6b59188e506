package yaogui.simulation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A mock simulates nothing: no library for it is asked for by any module, bar one: Pi4J's pins without a board, on which the
 * hardware module lets a simulated cabinet play the body. */
final class D02_NoMocks {

    private static final Pattern MOCK =
            Pattern.compile("<artifactId>([^<]*mock[^<]*)</artifactId>", Pattern.CASE_INSENSITIVE);

    private static final String PINS_WITHOUT_A_BOARD = "pi4j-plugin-mock";

    @Test
    void noPomAsksForOne() throws IOException {
        var poms = new ArrayList<Path>();
        poms.add(House.ROOT.resolve("pom.xml"));
        for (House.Module module : House.Module.values()) {
            poms.add(House.ROOT.resolve(module.folder, "pom.xml"));
        }
        for (Path pom : poms) {
            assertThat(mocksIn(Files.readString(pom))).as(pom.toString()).isEmpty();
        }
    }

    @Test
    void noneIsOnTheClassPathOfTheModuleThatSeesAll() {
        assertThat(System.getProperty("java.class.path")).contains("archunit").doesNotContainIgnoringCase("mock");
    }

    @Test
    void aMockInAPomIsSeen() {
        assertThat(mocksIn("<artifactId>mockito-core</artifactId><artifactId>pi4j-plugin-mock</artifactId>"))
                .containsExactly("mockito-core");
        assertThat(mocksIn("<artifactId>junit-jupiter</artifactId>")).isEmpty();
    }

    private static List<String> mocksIn(String pom) {
        return MOCK.matcher(pom)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals(PINS_WITHOUT_A_BOARD))
                .toList();
    }
}
