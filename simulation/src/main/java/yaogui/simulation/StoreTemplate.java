package yaogui.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yaogui.console.store.Database;

/** An empty console store with its schema, made once a process: to migrate one for each seed would take longer than to live it. */
final class StoreTemplate {

    private static final Path FILE = make();

    private StoreTemplate() {}

    static Path file() {
        return FILE;
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("yaogui-template");
            Path file = folder.resolve("county.db");
            Database.open(file, Database.Durability.OFF).close();
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
