package yaogui.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Credentials;
import yaogui.agent.identity.Enrolment;
import yaogui.agent.identity.IdentityFault;
import yaogui.agent.identity.IdentityFolder;
import yaogui.protocol.configuration.ConfigurationFault;
import yaogui.protocol.configuration.ConfigurationFile;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;

/** The command {@code yaogui agent enrol}: makes this board a dispenser, and says what came of it. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = "Makes this board a dispenser of the county, with a code from the console.")
final class EnrolCommand implements Callable<Integer> {

    private static final int CANNOT = 1;
    private static final int BAD_CONFIGURATION = 2;

    private static final Duration LONGEST_TRY = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int SHORT_NAME = 16;

    @Option(names = "--config", required = true, description = "the dispenser's TOML file")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    private final RandomGenerator random;
    private final Supplier<Optional<String>> line;

    /**
     * @param random for the pauses between tries
     * @param line what is typed or scanned
     */
    EnrolCommand(RandomGenerator random, Supplier<Optional<String>> line) {
        this.random = random;
        this.line = line;
    }

    /** A line from the terminal or the standard input: a scanner types. */
    static Optional<String> typed() {
        System.err.print("The code (typed or scanned): ");
        System.err.flush();
        try {
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Integer call() {
        AgentConfiguration configuration;
        try {
            configuration = ConfigurationFile.read(Objects.requireNonNull(file), AgentConfiguration.class);
        } catch (ConfigurationFault fault) {
            return say(BAD_CONFIGURATION, String.valueOf(fault.getMessage()));
        }
        Optional<AgentConfiguration.Broker> broker =
                configuration.broker().filter(way -> way.console().isPresent());
        if (broker.isEmpty()) {
            return say(
                    BAD_CONFIGURATION,
                    "The configuration names no console: put server and console into the section [broker].");
        }
        try {
            return enrol(configuration, broker.get());
        } catch (IllegalArgumentException | IdentityFault fault) {
            return say(CANNOT, "Not enrolled: " + fault.getMessage());
        }
    }

    private int enrol(AgentConfiguration configuration, AgentConfiguration.Broker broker) {
        Optional<String> code = line.get();
        if (code.isEmpty()) {
            return say(CANNOT, "Not enrolled: no code was given.");
        }
        Enrolment enrolment = new Enrolment(
                configuration.county(),
                configuration.dispenser(),
                new IdentityFolder(configuration.home()),
                new Counter(broker.console().orElseThrow()));
        return switch (enrolment.with(EnrolmentCode.typed(code.get()))) {
            case Enrolment.Outcome.Failed failed -> say(CANNOT, "Not enrolled: " + failed.sentence());
            case Enrolment.Outcome.Enrolled enrolled -> prove(enrolled.identity(), configuration, broker);
        };
    }

    /** What a technician writes down, or photographs, before leaving. */
    private int prove(BoardIdentity identity, AgentConfiguration configuration, AgentConfiguration.Broker broker) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%s is enrolled in %s.%n  key          %s%n  certificate  until %s%n  county root  %s%n  kept in      %s%n",
                        identity.dispenser(),
                        configuration.county(),
                        identity.keyName().substring(0, SHORT_NAME),
                        identity.until(),
                        DeviceKey.name(identity.root().getPublicKey()).substring(0, SHORT_NAME),
                        configuration.home().resolve("identity"));
        boolean isIn = comesIn(identity, broker);
        spec.commandLine()
                .getOut()
                .printf(
                        isIn
                                ? "  broker       %s has let it in.%nStart the agent, or start it again if it runs.%n"
                                : "  broker       %s was not reached within 20 s. The board is enrolled all the same, and tries again when its agent runs.%n",
                        broker.server());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private boolean comesIn(BoardIdentity identity, AgentConfiguration.Broker broker) {
        String name = identity.dispenser().text();
        LinkSettings settings = new LinkSettings(
                broker.server(),
                name,
                name,
                new Credentials(identity).access(Optional::empty),
                List.of(),
                Optional.empty(),
                Duration.ofMinutes(1),
                Duration.ofDays(30));
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5), random);
        try (PahoLink link = PahoLink.open(settings, backoff)) {
            for (long tries = LONGEST_TRY.dividedBy(STEP); tries > 0 && !link.connected(); tries--) {
                LockSupport.parkNanos(STEP.toNanos());
            }
            return link.connected();
        }
    }

    private int say(int code, String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return code;
    }
}
