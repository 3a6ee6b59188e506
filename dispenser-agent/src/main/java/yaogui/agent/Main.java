package yaogui.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yaogui.agent.clock.LinuxClock;
import yaogui.agent.command.Decommissioned;
import yaogui.agent.command.Ending;
import yaogui.agent.command.LogTail;
import yaogui.agent.identity.IdentityFault;
import yaogui.agent.journal.JournalFault;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.kiosk.KioskServer;
import yaogui.agent.kiosk.KioskSettings;
import yaogui.agent.recorder.ReplayCommand;
import yaogui.hardware.CardReader;
import yaogui.hardware.Machine;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.TypedHands;
import yaogui.protocol.configuration.ConfigurationFault;
import yaogui.protocol.configuration.ConfigurationFile;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.PahoLink;

/** The command {@code yaogui agent}: runs one dispenser. */
@Command(
        name = "yaogui agent",
        mixinStandardHelpOptions = true,
        version = "yaogui agent " + Agent.VERSION,
        description = "Runs one dispenser.")
public final class Main {

    /** How long the screen says that it is closed before the journal is tried again. */
    private static final Duration CLOSED = Duration.ofMinutes(1);

    private static final int CANNOT = 1;
    private static final int BAD_CONFIGURATION = 2;

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Main());
        command.addSubcommand("run", new Run());
        command.addSubcommand("check", new Check());
        command.addSubcommand(
                "enrol", new EnrolCommand(new SecureRandom(), EnrolCommand::typed, EnrolCommand.PATIENCE));
        command.addSubcommand("replay", new ReplayCommand());
        System.exit(command.execute(arguments));
    }

    /** Common to what reads a configuration. */
    private abstract static class OnConfiguration implements Callable<Integer> {

        @Option(names = "--config", required = true, description = "the dispenser's TOML file")
        private Path file;

        @Override
        public Integer call() throws InterruptedException {
            try {
                return with(ConfigurationFile.read(file, AgentConfiguration.class));
            } catch (ConfigurationFault fault) {
                System.err.println(fault.getMessage());
                return BAD_CONFIGURATION;
            }
        }

        abstract int with(AgentConfiguration configuration) throws InterruptedException;
    }

    /** Checks a configuration and says what it describes. */
    @Command(name = "check", mixinStandardHelpOptions = true, description = "Checks a configuration.")
    private static final class Check extends OnConfiguration {

        @Override
        int with(AgentConfiguration configuration) {
            System.out.printf(
                    "%s in %s: %s machine, %d lanes%n",
                    configuration.dispenser(),
                    configuration.county(),
                    configuration.machine(),
                    configuration.lanes().size());
            configuration
                    .lanes()
                    .forEach(slot ->
                            System.out.printf("  %-4s %-24s %3d%n", slot.lane(), slot.product(), slot.capacity()));
            return 0;
        }
    }

    /** Runs until it is told to end. */
    @Command(name = "run", mixinStandardHelpOptions = true, description = "Runs the dispenser.")
    private static final class Run extends OnConfiguration {

        @Option(
                names = "--hands",
                description = "with a simulated machine: does what is typed (" + TypedHands.WORDS + ")")
        private boolean hands;

        private final AtomicReference<@Nullable AgentLoop> stopsWithTheProgram = new AtomicReference<>();

        @Override
        int with(AgentConfiguration configuration) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "ending"));
            SecureRandom random = new SecureRandom();
            if (hands && configuration.machine() != AgentConfiguration.MachineDriver.SIMULATED) {
                System.err.println(
                        "--hands are for machine = \"SIMULATED\"; this one has a door and lanes of its own.");
                return BAD_CONFIGURATION;
            }
            try (Machine machine = Fittings.machine(configuration, System::nanoTime, random);
                    CardReader reader = hands && machine instanceof SimulatedCabinet cabinet
                            ? Fittings.hands(cabinet)
                            : Fittings.reader(configuration, System::nanoTime)) {
                LogTail log = new LogTail(System.err);
                System.setErr(new PrintStream(log, true, UTF_8));
                Agent agent = start(configuration, machine, reader, random, log);
                int code = serve(configuration, agent);
                while (agent.mustStartAgain()) {
                    agent = start(configuration, machine, reader, random, log);
                    code = serve(configuration, agent);
                }
                return agent.ending().map(Ending::exitCode).orElse(code);
            } catch (JournalFault fault) {
                System.err.println(fault.getMessage());
                if (fault.kind() != JournalFault.Kind.IN_USE) {
                    sayClosed(configuration, fault, random);
                }
                return CANNOT;
            } catch (Decommissioned gone) {
                System.err.println(gone.getMessage());
                return Ending.DECOMMISSIONED.exitCode();
            } catch (IllegalStateException | IdentityFault fault) {
                System.err.println(fault.getMessage());
                return CANNOT;
            }
        }

        private static Agent start(
                AgentConfiguration configuration,
                Machine machine,
                CardReader reader,
                SecureRandom random,
                LogTail log) {
            return Agent.start(
                    configuration,
                    JournalSettings.DURABLE,
                    machine,
                    reader,
                    settings ->
                            PahoLink.open(settings, new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2), random)),
                    InstantSource.system(),
                    LinuxClock.ofThisMachine(),
                    random,
                    log);
        }

        /** Whoever stands there reads that it is closed; whoever started this process will soon start it again. */
        private static void sayClosed(AgentConfiguration configuration, JournalFault fault, SecureRandom random) {
            if (configuration.screen().isEmpty()) {
                return;
            }
            try (Machine machine = Fittings.machine(configuration, System::nanoTime, random);
                    KioskServer kiosk = KioskServer.start(
                            settings(configuration.screen().get()),
                            () -> ClosedView.of(configuration, machine.read(), fault, Agent.VERSION),
                            request -> false)) {
                System.err.printf("Closed; the screen says so at %s%n", kiosk.address());
                LockSupport.parkNanos(CLOSED.toNanos());
            } catch (IOException e) {
                System.err.printf("The screen's page cannot be served: %s%n", e.getMessage());
            }
        }

        private int serve(AgentConfiguration configuration, Agent agent) throws InterruptedException {
            AgentLoop loop = AgentLoop.start(agent);
            stopsWithTheProgram.set(loop);
            Optional<KioskServer> screen = Optional.empty();
            try {
                if (configuration.screen().isPresent()) {
                    screen = Optional.of(screen(configuration.screen().get(), agent));
                }
                System.out.printf("%s is ready.%n", configuration.dispenser());
                loop.join();
                return CANNOT;
            } catch (IOException e) {
                System.err.printf("The screen's page cannot be served: %s%n", e.getMessage());
                return CANNOT;
            } finally {
                screen.ifPresent(KioskServer::close);
            }
        }

        private void stop() {
            AgentLoop loop = stopsWithTheProgram.get();
            if (loop != null) {
                loop.stop();
            }
        }

        private static KioskServer screen(AgentConfiguration.Screen screen, Agent agent) throws IOException {
            KioskServer kiosk = KioskServer.start(settings(screen), agent.dispenser()::view, agent.dispenser()::ask);
            System.out.printf("Screen: %s%n", kiosk.address());
            return kiosk;
        }

        private static KioskSettings settings(AgentConfiguration.Screen screen) {
            return new KioskSettings(screen.port(), KioskSettings.TITLE, Optional.empty());
        }
    }
}
