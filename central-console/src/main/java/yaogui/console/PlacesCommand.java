package yaogui.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.console.places.PlaceBook;
import yaogui.console.places.PlaceImport;
import yaogui.console.places.Trouble;
import yaogui.console.staff.Staff;
import yaogui.console.store.Database;
import yaogui.console.store.ServerAddress;
import yaogui.console.web.Language;
import yaogui.console.web.Words;
import yaogui.console.web.people.AuditPage;
import yaogui.console.web.places.TroubleSentence;
import yaogui.protocol.configuration.ConfigurationFault;

/** Takes over a table of places and dispensers at the console's own terminal. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = "Enters places and dispensers from a CSV file: all of it, or nothing and what to mend.",
        footer = "Ends with 0; with 1 if a line does not fit or the store cannot be opened.")
final class PlacesCommand implements Callable<Integer> {

    @Option(names = "--file", description = "The table.")
    private @Nullable Path file;

    @Option(names = "--example", description = "Prints a table to begin with, and does nothing.")
    private boolean example;

    @Option(names = "--home", description = "The folder of store, broker and key.")
    private @Nullable Path home;

    @Option(names = "--config", description = "The configuration file; needed where it has a [store].")
    private @Nullable Path config;

    @Option(names = "--check", description = "Only looks the file through, and says what would become of it.")
    private boolean check;

    @Spec
    private CommandSpec spec;

    private final Words words = Words.in(Language.ENGLISH);
    private final InstantSource clock;
    private final SecureRandom random;

    PlacesCommand(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() {
        if (example) {
            out().print(PlaceImport.example());
            out().flush();
            return 0;
        }
        if (file == null) {
            return refuse("Give the table with --file. --example prints one to begin with.");
        }
        byte[] csv;
        try {
            csv = Files.readAllBytes(file);
        } catch (IOException e) {
            return refuse("%s cannot be read; look at the spelling, and whether this user may.".formatted(file));
        }
        try {
            return take(csv);
        } catch (ConfigurationFault | IllegalStateException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int take(byte[] csv) throws ConfigurationFault {
        Optional<ServerAddress> server =
                config == null ? Optional.empty() : ConsoleConfig.read(config).store();
        if (server.isPresent()) {
            try (Database database = check
                    ? Database.openToRead(server.get(), "looking through places")
                    : Database.open(server.get(), "import of places", Database.Durability.FULL)) {
                return take(csv, database);
            }
        }
        Path store = home == null ? null : home.resolve(Console.STORE);
        if (store == null || !Files.isRegularFile(store)) {
            return refuse(
                    "There is no store%s. Start the console once, and give its folder with --home, or with --config where its server is."
                            .formatted(store == null ? "" : " at " + store));
        }
        try (Database database = Database.open(store, Database.Durability.FULL)) {
            return take(csv, database);
        }
    }

    private int take(byte[] csv, Database database) {
        Staff staff = Staff.over(database, clock, random);
        PlaceImport tables = new PlaceImport(database, new PlaceBook(database, staff.audit()));
        PlaceBook.By here = new PlaceBook.By(Optional.empty(), AuditPage.HERE);
        return switch (check ? tables.check(csv) : tables.take(csv, here)) {
            case PlaceImport.Outcome.Taken taken -> {
                if (check) {
                    out().println(words.say("places.looked"));
                }
                out().println(TroubleSentence.of(taken, words));
                yield 0;
            }
            case PlaceImport.Outcome.Refused(List<Trouble> troubles) -> {
                troubles.forEach(trouble -> refuse(line(trouble)));
                yield refuse(words.say("places.table-refused", troubles.size()));
            }
        };
    }

    private String line(Trouble trouble) {
        String where = trouble.line() == 0 ? "" : "line %d: ".formatted(trouble.line());
        String field = trouble.field().map(one -> one.text() + ": ").orElse("");
        return where + field + TroubleSentence.of(trouble, words);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 1;
    }
}
