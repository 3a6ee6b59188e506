package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that a test draws. With {@code -Dyaogui.pages=write} it is written anew. */
final class Page {

    private static final Path DOCS = Path.of(System.getProperty("basedir", "."), "..", "docs");

    private Page() {}

    static void assertUpToDate(String name, String drawn) throws IOException {
        Path page = DOCS.resolve(name);
        if ("write".equals(System.getProperty("yaogui.pages"))) {
            Files.writeString(page, drawn);
        }
        assertThat(page)
                .as("Run this test with -Dyaogui.pages=write and look at what changed")
                .hasContent(drawn);
    }
}
