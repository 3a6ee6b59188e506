package yaogui.console.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.protocol.identity.DeviceKey;

/** The command {@code yaogui console authority}: what is done with the county's authority by hand, every few years. */
public final class AuthorityCommand {

    private AuthorityCommand() {}

    /** @param random for serial numbers */
    public static CommandLine of(InstantSource clock, SecureRandom random) {
        CommandLine command = new CommandLine(new Root());
        command.addSubcommand("status", new Status(clock, random));
        command.addSubcommand("renew", new Renew(clock, random));
        command.addSubcommand("broker", new Broker(clock, random));
        return command;
    }

    @Command(
            name = "authority",
            mixinStandardHelpOptions = true,
            description =
                    "The county's certificate authority: how it stands, renewing it, certificates for other brokers.")
    private static final class Root {}

    /** Common to all: the console's folder, and a sentence where it does not work. */
    private abstract static class OnFolder implements Callable<Integer> {

        @Option(names = "--home", required = true, description = "The console's folder.")
        private @Nullable Path home;

        @Spec
        private CommandSpec spec;

        private final InstantSource clock;
        private final SecureRandom random;

        OnFolder(InstantSource clock, SecureRandom random) {
            this.clock = clock;
            this.random = random;
        }

        @Override
        public Integer call() {
            try {
                Path folder = Objects.requireNonNull(home);
                if (!Files.exists(new AuthorityFiles(folder.resolve(CountyAuthority.FOLDER)).root())) {
                    throw new IllegalStateException(
                            "There is no authority in %s: the console makes it at its first start.".formatted(folder));
                }
                with(folder);
                spec.commandLine().getOut().flush();
                return 0;
            } catch (IllegalStateException e) {
                spec.commandLine().getErr().println(e.getMessage());
                return 1;
            }
        }

        abstract void with(Path folder);

        CountyAuthority open(Path folder) {
            return CountyAuthority.openExisting(folder, clock, random);
        }

        void say(String format, Object... values) {
            spec.commandLine().getOut().printf(format + "%n", values);
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Says how it stands.")
    private static final class Status extends OnFolder {

        Status(InstantSource clock, SecureRandom random) {
            super(clock, random);
        }

        @Override
        void with(Path folder) {
            CountyAuthority authority = open(folder);
            say("root         %s", authority.root().getSubjectX500Principal());
            say(
                    "  key        %s",
                    DeviceKey.name(authority.root().getPublicKey()).substring(0, 16));
            say("  until      %s", authority.root().getNotAfter().toInstant());
            say(
                    "  its key    %s",
                    authority.hasRootKey()
                            ? "lies in " + authority.files().rootKey()
                                    + ": move it to a stick, and the stick into a safe"
                            : "is not here, as it should be");
            say("issuing      until %s", authority.issuesUntil());
            if (authority.mustBeRenewedSoon()) {
                say("  renew it now: console authority renew --home %s --root-key FILE", folder);
            }
        }
    }

    @Command(
            name = "renew",
            mixinStandardHelpOptions = true,
            description = "Has the root sign the issuing key anew. A running console takes it over within the hour.")
    private static final class Renew extends OnFolder {

        @Option(names = "--root-key", required = true, description = "The root's key, wherever it lies.")
        private @Nullable Path rootKey;

        @Option(
                names = "--new-key",
                description = "Where issuing.key and its copies are lost: makes another. Boards get theirs anew.")
        private boolean mayMakeKey;

        Renew(InstantSource clock, SecureRandom random) {
            super(clock, random);
        }

        @Override
        void with(Path folder) {
            CountyAuthority.renewIn(folder, Objects.requireNonNull(rootKey), mayMakeKey, super.clock, super.random);
            say("The issuing certificate is good until %s.", open(folder).issuesUntil());
        }
    }

    @Command(
            name = "broker",
            mixinStandardHelpOptions = true,
            description =
                    "Writes what another MQTT broker, such as mosquitto, needs to stand in for the console's own.")
    private static final class Broker extends OnFolder {

        @Option(names = "--out", required = true, description = "Where to; made if it is missing.")
        private @Nullable Path out;

        @Option(names = "--host", description = "A name or address of that broker; may be given several times.")
        private final List<String> hosts = new ArrayList<>();

        Broker(InstantSource clock, SecureRandom random) {
            super(clock, random);
        }

        @Override
        void with(Path folder) {
            Path target = Objects.requireNonNull(out);
            open(folder).writeForBroker(target, hosts);
            say(
                    "In %s: county.pem (whom to trust), broker.pem, broker.key. The list of what was revoked is %s.",
                    target, new AuthorityFiles(folder.resolve(CountyAuthority.FOLDER)).revocations());
        }
    }
}
