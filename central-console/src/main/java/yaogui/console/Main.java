package yaogui.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DocumentFiles;
import yaogui.console.fleet.DocumentImport;
import yaogui.console.identity.AuthorityCommand;
import yaogui.console.store.Database;
import yaogui.console.store.ServerAddress;
import yaogui.protocol.configuration.ConfigurationFault;
import yaogui.protocol.message.Desired;

/** The console's command line. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "The county: takes what dispensers send, and shows and plans it.",
        subcommands = {Main.Run.class, Main.Config.class, Main.Carry.class, Main.Put.class})
public final class Main {

    private Main() {}

    /** Ends with 0, or with 1 and a sentence on the standard error. */
    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Main());
        command.addSubcommand("authority", AuthorityCommand.of(InstantSource.system(), new SecureRandom()));
        command.addSubcommand("keys", KeysCommand.of(InstantSource.system()));
        command.addSubcommand(new PlacesCommand(InstantSource.system(), new SecureRandom()));
        System.exit(command.execute(arguments));
    }

    /** Runs until the process is told to stop. */
    @Command(name = "run", mixinStandardHelpOptions = true, description = "Runs the console until it is stopped.")
    static final class Run implements Callable<Integer> {

        @Option(names = "--config", required = true, description = "The configuration file.")
        private Path config;

        @Option(names = "--home", required = true, description = "The folder of store, broker and key.")
        private Path home;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                ConsoleConfig read = ConsoleConfig.read(config);
                Console console = Console.start(read, home, InstantSource.system(), new SecureRandom());
                System.out.printf("The console's pages: %s%n", console.address());
                console.firstLink()
                        .ifPresent(link -> System.out.printf("Make the first account, once, within a day: %s%n", link));
                runUntilStopped(console);
                return 0;
            } catch (ConfigurationFault | IllegalStateException | UncheckedIOException e) {
                spec.commandLine().getErr().println(e.getMessage());
                return 1;
            }
        }

        private static void runUntilStopped(Console console) {
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                console.close();
                                stopped.countDown();
                            },
                            "stop"));
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Writes the signed documents of all dispensers into a folder, for a stick. */
    @Command(
            name = "carry",
            mixinStandardHelpOptions = true,
            description = "Writes every dispenser's signed documents into a folder, to be carried on a stick.")
    static final class Carry implements Callable<Integer> {

        @Option(names = "--home", required = true, description = "The folder of store, broker and key.")
        private Path home;

        @Option(names = "--config", description = "The configuration file; needed where it has a [store].")
        private @Nullable Path config;

        @Option(names = "--out", required = true, description = "Where to; made if it is missing.")
        private Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                Optional<ServerAddress> server = config == null
                        ? Optional.empty()
                        : ConsoleConfig.read(config).store();
                return server.isPresent()
                        ? carry(() -> Database.openToRead(server.get(), "carrying documents"))
                        : carryFromFile();
            } catch (ConfigurationFault | IllegalStateException e) {
                spec.commandLine().getErr().println(e.getMessage());
                return 1;
            }
        }

        private int carryFromFile() {
            Path store = home.resolve(Console.STORE);
            if (!Files.isRegularFile(store)) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "There is no store at %s. Give the console's folder with --home, or with --config where its server is.%n",
                                store);
                return 1;
            }
            return carry(() -> Database.open(store, Database.Durability.FULL));
        }

        private int carry(Supplier<Database> store) {
            try (Database database = store.get()) {
                spec.commandLine()
                        .getOut()
                        .printf("%d documents are in %s.%n", DocumentFiles.write(database, out), out);
                return 0;
            } catch (IOException e) {
                spec.commandLine().getErr().printf("They cannot be written to %s: %s%n", out, e);
                return 1;
            }
        }
    }

    /** Puts a file in force for the whole county. */
    @Command(
            name = "put",
            mixinStandardHelpOptions = true,
            description = "Puts a catalogue, a policy or a card trust in force at every dispenser of the county.")
    static final class Put implements Callable<Integer> {

        @Option(names = "--home", required = true, description = "The folder of store, broker and key.")
        private Path home;

        @Option(names = "--kind", required = true, description = "catalogue, policy or cards.")
        private String kind;

        @Option(names = "--file", required = true, description = "Its JSON.")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                return put(Desired.Kind.of(kind), Files.readString(file));
            } catch (IOException | IllegalArgumentException e) {
                spec.commandLine()
                        .getErr()
                        .println(e instanceof IOException ? file + " cannot be read." : e.getMessage());
                return 1;
            }
        }

        private int put(Desired.Kind read, String text) {
            Path store = home.resolve(Console.STORE);
            if (!Files.isRegularFile(store)) {
                spec.commandLine()
                        .getErr()
                        .printf("There is no store at %s. Give the console's folder with --home.%n", store);
                return 1;
            }
            try (Database database = Database.open(store, Database.Durability.FULL)) {
                CountyDocuments documents = new CountyDocuments(database, InstantSource.system());
                return switch (new DocumentImport(database, documents).take(read, text, "console put")) {
                    case DocumentImport.Outcome.Refused refused -> {
                        spec.commandLine().getErr().println(refused.sentence());
                        yield 1;
                    }
                    case DocumentImport.Outcome.InForce inForce -> {
                        spec.commandLine()
                                .getOut()
                                .printf("%s %d stands for the county.%n", read.text(), inForce.version());
                        yield 0;
                    }
                };
            }
        }
    }

    /** Prints a configuration file to begin with. */
    @Command(
            name = "config",
            mixinStandardHelpOptions = true,
            description = "Prints a configuration file to begin with.")
    static final class Config implements Callable<Integer> {

        @Override
        public Integer call() {
            try (InputStream example = Main.class.getResourceAsStream("/console.example.toml")) {
                if (example == null) {
                    throw new IllegalStateException("the jar has no console.example.toml");
                }
                System.out.print(new String(example.readAllBytes(), StandardCharsets.UTF_8));
                return 0;
            } catch (IOException e) {
                throw new UncheckedIOException("the example cannot be read from the jar", e);
            }
        }
    }
}
