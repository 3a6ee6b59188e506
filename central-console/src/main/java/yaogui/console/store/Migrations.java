package yaogui.console.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a store to this version's schema: one set of files, written for SQLite, which PostgreSQL reads in its own words. */
final class Migrations {

    private static final String FOLDER = "db/migration";

    private Migrations() {}

    static void bring(DataSource sqlite) {
        Flyway.configure()
                .dataSource(sqlite)
                .locations("classpath:" + FOLDER)
                .load()
                .migrate();
    }

    static void bring(ServerAddress server) {
        Flyway.configure()
                .dataSource(server.jdbc(), server.user(), server.password())
                .locations(new String[0])
                .javaMigrations(list().toArray(PostgresMigration[]::new))
                .load()
                .migrate();
    }

    /** Those in the jar or in the folder of classes, wherever this runs from. */
    private static List<PostgresMigration> list() {
        return files().stream()
                .filter(name -> name.endsWith(".sql"))
                .sorted()
                .map(name -> PostgresMigration.of(name, text(name)))
                .toList();
    }

    private static List<String> files() {
        URL folder = Migrations.class.getResource("/" + FOLDER);
        if (folder == null) {
            throw new IllegalStateException("the jar has no " + FOLDER);
        }
        try {
            URI place = folder.toURI();
            if (!place.getScheme().equals("jar")) {
                return names(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return names(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations in %s cannot be read".formatted(folder), e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the migrations lie at what is no address: " + folder, e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String text(String name) {
        try (InputStream file = Migrations.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the jar has no migration " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the migration %s cannot be read".formatted(name), e);
        }
    }
}
