package yaogui.agent;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.clock.ClockSupport;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.clock.LinuxClock;
import yaogui.agent.command.Decommissioned;
import yaogui.agent.command.Ending;
import yaogui.agent.command.LogTail;
import yaogui.agent.desired.CarriedDocuments;
import yaogui.agent.desired.DesiredDocuments;
import yaogui.agent.desired.InForce;
import yaogui.agent.desired.TrialStart;
import yaogui.agent.desired.TrialWatch;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserSetup;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Credentials;
import yaogui.agent.identity.IdentityFolder;
import yaogui.agent.identity.RenewalLoop;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalRescue;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.kiosk.LampPanel;
import yaogui.agent.recorder.FlightRecorder;
import yaogui.agent.upkeep.Board;
import yaogui.agent.upkeep.HealthWatch;
import yaogui.agent.uplink.Discretion;
import yaogui.agent.uplink.Uplink;
import yaogui.hardware.CardReader;
import yaogui.hardware.Machine;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.link.Access;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.KeyRing;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpGone;

/**
 * The wiring of one agent: a journal, a dispenser over it, and the uplink, all on one thread that calls {@link #tick}.
 * It owns the journal and the link; the machine and the reader are its caller's.
 */
public final class Agent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);

    /** As it is reported to the console. */
    public static final String VERSION = "0.1.0";

    /** A board whose clock says an earlier time has no idea what time it is. */
    private static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");

    /** With its answer a ping costs about 200 bytes on the line: each minute, a day would cost 300 kB of a bar of 100. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(5);

    private final Journal journal;
    private final Dispenser dispenser;
    private final LampPanel lamps;
    private final Configuration startedWith;
    private final long planogram;
    private final TrialWatch trial;
    private final Optional<Link> link;
    private final Optional<Uplink> uplink;
    private final Optional<CarriedDocuments> carried;
    private final Optional<RenewalLoop> renewal;

    private Agent(
            Journal journal,
            AgentConfiguration configuration,
            Machine machine,
            CardReader reader,
            Function<LinkSettings, Link> links,
            InstantSource time,
            ClockSupport support,
            RandomGenerator random,
            LogTail log) {
        this.journal = journal;
        Optional<Credentials> credentials = credentials(configuration);
        DispenserSetup setup = setup(configuration, credentials);
        HealthWatch health = new HealthWatch(journal, Board.ofThisMachine(LinuxClock.bootOfThisMachine()), VERSION);
        dispenser = new Dispenser(
                setup,
                machine,
                reader,
                journal,
                new DeviceClock(time, configuration.zoneOrUsual(), RELEASED, support),
                random,
                LinuxClock.bootOfThisMachine(),
                new FlightRecorder(setup, journal.folder().resolve(FlightRecorder.FOLDER)));
        lamps = new LampPanel(machine);
        long nanos = dispenser.view().readings().nanos();
        DesiredDocuments documents = dispenser.told().documents();
        trial = new TrialWatch(documents, journal, dispenser::record, nanos);
        trial.tick(nanos);
        startedWith = documents.inForce().configuration();
        planogram = documents.inForce().version(Desired.Kind.PLANOGRAM);
        Topics topics = new Topics(configuration.county());
        link = configuration
                .broker()
                .flatMap(broker -> access(broker, credentials).map(access -> settings(configuration, broker, access)))
                .map(links);
        renewal = credentials.map(own -> renewal(configuration, own, random));
        uplink = link.map(up -> new Uplink(
                configuration.dispenser(),
                topics,
                up,
                journal,
                dispenser,
                backoff(random),
                log,
                configuration.tellsAtOnce() ? Discretion.none() : Discretion.hourly(configuration.dispenser()),
                () -> health.report(
                        dispenser.clock(), dispenser.view().readings().nanos()),
                Fittings.make(configuration)));
        carried = configuration
                .documents()
                .map(folder -> new CarriedDocuments(folder, configuration.dispenser(), dispenser::receive));
    }

    /** As the other, on a board with a battery clock and no network time. */
    public static Agent start(
            AgentConfiguration configuration,
            JournalSettings settings,
            Machine machine,
            CardReader reader,
            Function<LinkSettings, Link> links,
            InstantSource time,
            RandomGenerator random) {
        return start(
                configuration,
                settings,
                machine,
                reader,
                links,
                time,
                ClockSupport.batteryOnly(),
                random,
                LogTail.none());
    }

    /**
     * Opens the journal, brings an interrupted order to its end, and begins to look for the console.
     *
     * @param links makes the connection to the broker
     * @param time the board's own clock
     * @param support what stands behind that
     * @param random on a board a {@code SecureRandom}
     * @param log what is sent of the log when the console asks
     * @throws yaogui.agent.journal.JournalFault if the journal cannot be used
     * @throws Decommissioned if this dispenser was taken out of use
     */
    public static Agent start(
            AgentConfiguration configuration,
            JournalSettings settings,
            Machine machine,
            CardReader reader,
            Function<LinkSettings, Link> links,
            InstantSource time,
            ClockSupport support,
            RandomGenerator random,
            LogTail log) {
        Decommissioned.refuse(configuration.home());
        Journal journal = JournalRescue.open(configuration.home().resolve("journal.db"), settings, random, time);
        try {
            TrialStart.count(journal);
            return new Agent(journal, configuration, machine, reader, links, time, support, random, log);
        } catch (RuntimeException | Error e) {
            journal.abandon();
            throw e;
        }
    }

    private static Optional<Credentials> credentials(AgentConfiguration configuration) {
        Optional<BoardIdentity> identity = configuration
                .broker()
                .flatMap(AgentConfiguration.Broker::console)
                .flatMap(console -> new IdentityFolder(configuration.home()).present());
        if (identity.isEmpty()
                && configuration
                        .broker()
                        .flatMap(AgentConfiguration.Broker::console)
                        .isPresent()) {
            LOG.warn(
                    "{} is not enrolled, so it works alone: get a code and run 'yaogui agent enrol'",
                    configuration.dispenser());
        }
        return identity.map(Credentials::new);
    }

    private Optional<Access> access(AgentConfiguration.Broker broker, Optional<Credentials> credentials) {
        return credentials
                .map(own -> own.access(this::believedTime))
                .or(() -> broker.trial().map(trial -> new Access.Password(trial.secret())));
    }

    private Optional<Instant> believedTime() {
        DispenserView view = dispenser.view();
        return view.today().map(day -> view.at());
    }

    private RenewalLoop renewal(AgentConfiguration configuration, Credentials own, RandomGenerator random) {
        URI console = configuration
                .broker()
                .flatMap(AgentConfiguration.Broker::console)
                .orElseThrow();
        return RenewalLoop.start(
                own,
                new IdentityFolder(configuration.home()),
                new Counter(console),
                this::believedTime,
                () -> link.filter(Link::connected).isPresent(),
                () -> dispenser.view().readings().nanos(),
                random);
    }

    private static DispenserSetup setup(AgentConfiguration configuration, Optional<Credentials> credentials) {
        return new DispenserSetup(
                configuration.dispenser(),
                configuration.lanes(),
                TurnLimits.USUAL,
                credentials
                        .map(own -> own.present().ring())
                        .or(() -> configuration
                                .broker()
                                .flatMap(AgentConfiguration.Broker::trial)
                                .map(trial -> new KeyRing(0, Map.of(trial.consoleKeyId(), trial.consoleKey()))))
                        .orElse(new KeyRing(0, Map.of())),
                VERSION);
    }

    private LinkSettings settings(AgentConfiguration configuration, AgentConfiguration.Broker broker, Access access) {
        Topics topics = new Topics(configuration.county());
        String gone = topics.up(configuration.dispenser(), Topics.Up.GONE);
        return new LinkSettings(
                startedWith.server().orElse(broker.server()),
                configuration.dispenser().text(),
                configuration.dispenser().text(),
                access,
                List.of(topics.everythingDown(configuration.dispenser())),
                Optional.of(new LinkSettings.Will(gone, MessageCodec.writeDocument(new UpGone(journal.epoch())))),
                startedWith.keepAliveSeconds().map(Duration::ofSeconds).orElse(KEEP_ALIVE),
                Duration.ofDays(30));
    }

    private static Backoff backoff(RandomGenerator random) {
        return new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(10), random);
    }

    public Dispenser dispenser() {
        return dispenser;
    }

    /**
     * One turn of the loop: the dispenser, its lamps, then what goes to and comes from the console. That waits while a lane
     * turns: a disk that takes its time must not keep anybody from looking at the home switch.
     */
    public void tick() {
        dispenser.tick();
        lamps.show(dispenser.view());
        if (!dispenser.isTurning()) {
            long nanos = dispenser.view().readings().nanos();
            uplink.ifPresent(up -> up.tick(nanos));
            trial.tick(nanos);
            carried.ifPresent(documents -> documents.tick(nanos));
        }
    }

    /**
     * Whether it must end and start again: its journal has lost entries that the console has, or another configuration or
     * planogram is in force than that with which it started.
     */
    public boolean mustStartAgain() {
        InForce now = dispenser.view().inForce();
        boolean otherwise =
                !now.configuration().equals(startedWith) || now.version(Desired.Kind.PLANOGRAM) != planogram;
        return !dispenser.isTurning()
                && (dispenser.stock().consoleHas().isPresent()
                        || (otherwise && dispenser.view().state().servesNobody()));
    }

    /** Why it is to end because the console asked it to, if so. */
    public Optional<Ending> ending() {
        return uplink.flatMap(Uplink::ending);
    }

    /** How long the loop may rest before the next tick. */
    public Duration rest() {
        return dispenser.isTurning() ? Duration.ofMillis(10) : Duration.ofMillis(40);
    }

    /** Ends in good order, and stops whatever turns first. One that was taken out of use erases everything. */
    @Override
    public void close() {
        dispenser.end();
        renewal.ifPresent(RenewalLoop::close);
        link.ifPresent(Link::close);
        journal.close();
        if (ending().equals(Optional.of(Ending.DECOMMISSIONED))) {
            Decommissioned.erase(journal.folder());
        }
    }

    /** Ends as a power cut does: nothing more is written. */
    public void abandon() {
        renewal.ifPresent(RenewalLoop::close);
        link.ifPresent(Link::close);
        journal.abandon();
    }
}
