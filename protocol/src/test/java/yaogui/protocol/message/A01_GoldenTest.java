package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.TrustList;

/** Each golden file says a value, and the value is written as the golden file. Golden files are never regenerated. */
class A01_GoldenTest {

    @ParameterizedTest
    @MethodSource("yaogui.protocol.message.Samples#all")
    void theGoldenFileSaysTheValue(Sample sample) throws MalformedMessage {
        Object expected = sample.value() instanceof UpEvents events ? new Sample.Events(events) : sample.value();

        assertThat(sample.read(sample.text())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("yaogui.protocol.message.Samples#all")
    void theValueIsWrittenAsTheGoldenFile(Sample sample) {
        assertThat(Sample.parse(sample.write())).isEqualTo(sample.tree());
    }

    @Test
    void theGoldenCardsAreFitToBeTrusted() {
        Samples.documents()
                .map(Sample::value)
                .filter(TrustList.class::isInstance)
                .map(TrustList.class::cast)
                .forEach(cards -> assertThat(CardTrust.of(cards)).isNotNull());
    }

    @Test
    void theSameValueIsAlwaysTheSameText() throws MalformedMessage {
        for (Sample sample : Samples.all().toList()) {
            if (!(sample.value() instanceof UpEvents)) {
                assertThat(new Sample("", "", sample.read(sample.text())).write())
                        .isEqualTo(sample.write());
            }
        }
    }

    @Test
    void everyGoldenFileIsReadByATest() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(A01_GoldenTest.class.getResource("/golden"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Samples.all()
                            .map(sample -> sample.golden() + ".json")
                            .toList());
        }
    }
}
