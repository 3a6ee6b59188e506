package yaogui.simulation.history;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** A small county that never was: four sites, four products, four months with a gap. */
final class Invented {

    static final Path REPORTS = file("reports.csv");
    static final Path SITES = file("sites.csv");
    static final Path PRODUCTS = file("products.csv");

    private Invented() {}

    private static Path file(String name) {
        URL url = Objects.requireNonNull(Invented.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
