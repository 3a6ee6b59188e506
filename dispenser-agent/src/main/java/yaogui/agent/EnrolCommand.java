package yaogui.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Enrolment;
import yaogui.agent.identity.IdentityFault;
import yaogui.agent.identity.IdentityFolder;
import yaogui.protocol.configuration.ConfigurationFault;
import yaogui.protocol.configuration.ConfigurationFile;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentCode;

/** The command {@code yaogui agent enrol}: makes this board a dispenser, and says what came of it. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = "Makes this board a dispenser of the county, with a code from the console.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:enrolled, and the broker has let it in",
            "1:refused for another reason than these",
            "2:the configuration or the command line is wrong",
            "3:the code is mistyped, or there was none",
            "4:the console does not answer",
            "5:the console knows no such code",
            "6:the code is older than a day",
            "7:another board was enrolled with the code",
            "8:the code is for another dispenser",
            "9:what answered is not this county's console",
            "10:the folder of the identity cannot be read or written",
            "11:the console cannot do it now",
            "12:enrolled, and the broker was not reached or has not let it in"
        })
public final class EnrolCommand implements Callable<Integer> {

    /** How long a board tries to reach its broker while somebody stands there. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int SHORT_NAME = 16;

    @Option(names = "--config", required = true, description = "the dispenser's TOML file")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    private final RandomGenerator random;
    private final Supplier<Optional<String>> line;
    private final Duration patience;

    /**
     * @param random for the pauses between tries
     * @param line what is typed or scanned
     * @param patience how long to try to reach the broker
     */
    public EnrolCommand(RandomGenerator random, Supplier<Optional<String>> line, Duration patience) {
        this.random = random;
        this.line = line;
        this.patience = patience;
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
        return end().exitCode();
    }

    private EnrolmentEnding end() {
        AgentConfiguration configuration;
        try {
            configuration = ConfigurationFile.read(Objects.requireNonNull(file), AgentConfiguration.class);
        } catch (ConfigurationFault fault) {
            return say(EnrolmentEnding.BAD_CONFIGURATION, String.valueOf(fault.getMessage()));
        }
        Optional<AgentConfiguration.Broker> broker =
                configuration.broker().filter(way -> way.console().isPresent());
        if (broker.isEmpty()) {
            return say(
                    EnrolmentEnding.BAD_CONFIGURATION,
                    "The configuration names no console: put server and console into the section [broker].");
        }
        Optional<String> typed = line.get();
        if (typed.isEmpty()) {
            return say(EnrolmentEnding.MISTYPED, "Not enrolled: no code was given.");
        }
        try {
            return enrol(configuration, broker.get(), EnrolmentCode.typed(typed.get()));
        } catch (IllegalArgumentException mistyped) {
            return say(EnrolmentEnding.MISTYPED, "Not enrolled: " + mistyped.getMessage());
        }
    }

    private EnrolmentEnding enrol(
            AgentConfiguration configuration, AgentConfiguration.Broker broker, EnrolmentCode code) {
        Enrolment enrolment = new Enrolment(
                configuration.county(),
                configuration.dispenser(),
                new IdentityFolder(configuration.home()),
                new Counter(broker.console().orElseThrow()));
        try {
            return switch (enrolment.with(code)) {
                case Enrolment.Outcome.Failed failed ->
                    say(EnrolmentEnding.of(failed.why()), "Not enrolled: " + failed.sentence());
                case Enrolment.Outcome.Enrolled enrolled -> prove(enrolled.identity(), configuration, broker);
            };
        } catch (IdentityFault fault) {
            return say(EnrolmentEnding.NOT_KEPT, "Not enrolled: " + fault.getMessage());
        }
    }

    /** What a technician writes down, or photographs, before leaving. */
    private EnrolmentEnding prove(
            BoardIdentity identity, AgentConfiguration configuration, AgentConfiguration.Broker broker) {
        show(
                "%s is enrolled in %s.%n  key          %s%n  certificate  until %s%n  county root  %s%n  kept in      %s%n",
                identity.dispenser(),
                configuration.county(),
                identity.keyName().substring(0, SHORT_NAME),
                identity.until(),
                DeviceKey.name(identity.root().getPublicKey()).substring(0, SHORT_NAME),
                configuration.home().resolve("identity"));
        Optional<String> trouble = new FirstVisit(identity, broker.server(), patience, random).trouble();
        if (trouble.isPresent()) {
            show(
                    "  broker       %s %s.%nThe board is enrolled all the same, and tries again when its agent runs.%n",
                    broker.server(), trouble.get());
            return EnrolmentEnding.BROKER_AWAY;
        }
        show("  broker       %s has let it in.%nStart the agent, or start it again if it runs.%n", broker.server());
        return EnrolmentEnding.ENROLLED;
    }

    private void show(String format, Object... what) {
        spec.commandLine().getOut().printf(format, what);
        spec.commandLine().getOut().flush();
    }

    private EnrolmentEnding say(EnrolmentEnding ending, String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return ending;
    }
}
