package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples on the page about the wire are messages, not pictures of messages. */
class A05_WirePageTest {

    @Test
    void itsExamplesAreRead() throws IOException, MalformedMessage {
        String page = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "docs", "wire.md"));
        List<String> examples = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();

        assertThat(examples).hasSize(2);
        isRead(named("up-events"), examples.get(0));
        isRead(named("down-ack"), examples.get(1));
    }

    private static void isRead(Sample kind, String example) throws MalformedMessage {
        assertThat(SchemaFiles.complaints(kind.schema(), Sample.parse(example))).isEmpty();
        assertThat(kind.read(example)).isNotNull();
    }

    private static Sample named(String golden) {
        return Samples.all()
                .filter(sample -> sample.golden().equals(golden))
                .findFirst()
                .orElseThrow();
    }
}
