package yaogui.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** The goods of the demo, the benches and the crash tests, as {@code catalogue.json} in the jar lists them. */
public final class SampleCatalogue {

    private static final String FILE = "/yaogui/simulation/catalogue.json";

    private SampleCatalogue() {}

    /** @throws IllegalStateException if the jar has none, or a bad one */
    public static Catalogue read() {
        try (InputStream resource = SampleCatalogue.class.getResourceAsStream(FILE)) {
            if (resource == null) {
                throw new IllegalStateException("the jar has no " + FILE);
            }
            return MessageCodec.readDocument(
                    new String(resource.readAllBytes(), StandardCharsets.UTF_8), Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("the catalogue cannot be read: " + e.getMessage(), e);
        }
    }
}
