package yaogui.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.console.command.KeyRequest;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.fleet.ConsoleKeys;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.store.Database;
import yaogui.console.store.ServerAddress;
import yaogui.protocol.configuration.ConfigurationFault;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;

/** The command {@code yaogui console keys}: what the page of signing keys does, at the console's machine. */
final class KeysCommand {

    private static final int MOST_LAGGING = 2_000;
    private static final int MOST_NAMED = 20;

    private KeysCommand() {}

    static CommandLine of(InstantSource clock) {
        CommandLine command = new CommandLine(new Root());
        command.addSubcommand("status", new Status(clock));
        command.addSubcommand("announce", new Announce(clock));
        command.addSubcommand("go-over", new GoOver(clock));
        return command;
    }

    @Command(
            name = "keys",
            mixinStandardHelpOptions = true,
            description = "The console's signing key: how it stands, and changing it in two steps.")
    private static final class Root {}

    /** Common to all: the console's folder, its store, and a sentence where it does not work. */
    private abstract static class OnKeys implements Callable<Integer> {

        @Option(names = "--home", required = true, description = "The console's folder.")
        private @Nullable Path home;

        @Option(names = "--config", description = "The configuration file; needed where it has a [store].")
        private @Nullable Path config;

        @Spec
        private CommandSpec spec;

        private final InstantSource clock;

        OnKeys(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            try {
                Path folder = Objects.requireNonNull(home);
                int code = with(folder, ConsoleKeys.look(folder, clock));
                spec.commandLine().getOut().flush();
                return code;
            } catch (ConfigurationFault | IllegalStateException | MalformedMessage e) {
                return refuse(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                return refuse("%s cannot be read or written: %s".formatted(home, e));
            }
        }

        abstract int with(Path folder, ConsoleKeys.Standing keys)
                throws ConfigurationFault, IOException, MalformedMessage;

        void say(String format, Object... values) {
            spec.commandLine().getOut().printf(format + "%n", values);
        }

        int refuse(String sentence) {
            spec.commandLine().getErr().println(sentence);
            return 1;
        }

        void leave(Path folder, KeyRequest request) throws IOException {
            request.leave(folder);
            say("Asked. A running console does it within half a minute, one that is stopped when it starts.");
            say("Look: console keys status --home %s", folder);
        }

        /** Who has not today's list. */
        void sayWhoLags(Path folder) throws ConfigurationFault {
            try (Database database = store(folder)) {
                List<String> lagging = new CountyDocuments(database, clock)
                        .lagging(MOST_LAGGING).stream()
                                .filter(one -> one.kind() == Desired.Kind.KEYS)
                                .map(one -> one.dispenser().text())
                                .toList();
                say(
                        "not heard    by %d%s%s",
                        lagging.size(),
                        lagging.isEmpty()
                                ? ""
                                : ": " + String.join(" ", lagging.subList(0, Math.min(MOST_NAMED, lagging.size()))),
                        lagging.size() > MOST_NAMED ? " …" : "");
            }
        }

        private Database store(Path folder) throws ConfigurationFault {
            Optional<ServerAddress> server = config == null
                    ? Optional.empty()
                    : ConsoleConfig.read(config).store();
            if (server.isPresent()) {
                return Database.openToRead(server.get(), "looking at keys");
            }
            Path store = folder.resolve(Console.STORE);
            if (!Files.isRegularFile(store)) {
                throw new IllegalStateException(
                        "There is no store at %s. Give the console's folder with --home, or with --config where its server is."
                                .formatted(store));
            }
            return Database.open(store, Database.Durability.FULL);
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Says how they stand, and who lags.")
    private static final class Status extends OnKeys {

        Status(InstantSource clock) {
            super(clock);
        }

        @Override
        int with(Path folder, ConsoleKeys.Standing keys) throws ConfigurationFault, IOException, MalformedMessage {
            say("signs now    %s", keys.signing().kid());
            say("announced    %s", keys.announced().map(ConsoleKey::kid).orElse("none"));
            say(
                    "changed      %s",
                    keys.number() == 0 ? "never" : Instant.ofEpochSecond(keys.number()) + ", list " + keys.number());
            KeyRequest.find(folder).ifPresent(asked -> say("asked        %s, not done yet", asked.step()));
            sayWhoLags(folder);
            return 0;
        }
    }

    @Command(
            name = "announce",
            mixinStandardHelpOptions = true,
            description = "Has a new key made and every dispenser told of it; the present one goes on signing.")
    private static final class Announce extends OnKeys {

        Announce(InstantSource clock) {
            super(clock);
        }

        @Override
        int with(Path folder, ConsoleKeys.Standing keys) throws IOException {
            if (keys.announced().isPresent()) {
                say("Key %s is announced already.", keys.announced().get().kid());
                return 0;
            }
            leave(folder, KeyRequest.announce());
            return 0;
        }
    }

    @Command(
            name = "go-over",
            mixinStandardHelpOptions = true,
            description = "Has the announced key sign from now on. Without --confirm it only says what would happen.")
    private static final class GoOver extends OnKeys {

        @Option(names = "--confirm", paramLabel = "KEY", description = "The announced key's name, as status says it.")
        private @Nullable String confirmed;

        GoOver(InstantSource clock) {
            super(clock);
        }

        @Override
        int with(Path folder, ConsoleKeys.Standing keys) throws ConfigurationFault, IOException {
            if (keys.announced().isEmpty()) {
                return refuse("No key is announced: begin with console keys announce --home " + folder);
            }
            String follower = keys.announced().get().kid();
            if (follower.equals(confirmed)) {
                leave(folder, KeyRequest.goOver(follower));
                return 0;
            }
            say("From now on everything would be signed with %s.", follower);
            say(
                    "%s would count no more at once, and be deleted here. There is no way back.",
                    keys.signing().kid());
            say("Copy the console's folder at once afterwards: one from before is a stranger to every dispenser.");
            sayWhoLags(folder);
            say(
                    "Those who have not heard find their way by the chain when they are online, or by a stick (console carry).");
            return refuse(
                    confirmed == null
                            ? "Nothing is done yet. To do it: console keys go-over --home %s --confirm %s"
                                    .formatted(folder, follower)
                            : "Nothing is done: --confirm says %s, and %s is announced."
                                    .formatted(confirmed, follower));
        }
    }
}
