package yaogui.simulation.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.simulation.bench.BenchDocuments;
import yaogui.simulation.bench.BenchPoint;
import yaogui.simulation.bench.Workplace;
import yaogui.simulation.rules.BrokenRule;

/** One rack, and the agents that live and die in it, one after the other, on one journal. One thread, besides the agents'. */
final class CrashRack {

    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final double ORDER_BEFORE = 0.25;

    private final Function<Path, ProcessBuilder> agents;
    private final Workplace place;
    private final Path home;
    private final LongSupplier nanos;
    private final RandomGenerator random;
    private final SimulatedCabinet cabinet;
    private final SimulatedReader reader = new SimulatedReader();
    private final People people;
    private final Accounts accounts;
    private final Findings findings;
    private final Figures figures;

    /**
     * A rack with an empty journal that knows the county's documents.
     *
     * @param agents how one is started in a folder
     * @param home its own folder; made if it is missing
     * @param random all its chance
     * @param mischief something is done to the cabinet before all begins
     * @throws IOException if the journal cannot be made
     */
    CrashRack(
            Function<Path, ProcessBuilder> agents,
            Workplace place,
            Path home,
            InstantSource time,
            LongSupplier nanos,
            RandomGenerator random,
            Consumer<SimulatedCabinet> mischief,
            Findings findings,
            Figures figures)
            throws IOException {
        this.agents = agents;
        this.place = place;
        this.home = Files.createDirectories(home);
        this.nanos = nanos;
        this.random = random;
        this.findings = findings;
        this.figures = figures;
        BenchDocuments documents = new BenchDocuments(time.instant(), random);
        try (BenchPoint point = new BenchPoint(home, 1, time, nanos, random)) {
            point.receive(documents);
        }
        Path journal = home.resolve("journal.db");
        this.cabinet =
                new SimulatedCabinet(Scene.configuration(home).simulatedEquipment(), FaultRates.NONE, nanos, random);
        mischief.accept(cabinet);
        try {
            this.accounts = new Accounts(journal, cabinet);
        } catch (SQLException e) {
            throw new IOException("the new journal cannot be read: " + e.getMessage(), e);
        }
        this.people = new People(
                cabinet,
                reader,
                documents,
                home.resolve("journal.db-wal"),
                accounts::lastDispensedByNow,
                LocalDate.ofInstant(time.instant(), ZoneOffset.UTC));
        accounts.readLastWords();
    }

    /** Where the agents' complaints are. */
    Path log() {
        return home.resolve("agent.txt");
    }

    /**
     * An agent lives until it is killed.
     *
     * @throws BrokenRule if one was
     * @throws IllegalStateException if it did something else than it should
     */
    void cut() throws IOException, InterruptedException {
        Moment aim = anyMoment();
        Sight sight = new Sight(
                nanos, aim, Duration.ofNanos(random.nextLong(aim.longest().toNanos())));
        if (aim == Moment.STARTED) {
            sight.arm();
        }
        try (AgentLife life = begin(sight)) {
            int entries = accounts.entriesBefore();
            live(life);
            CabinetInside inside = life.kill(cabinet::inside);
            synchronized (accounts.machine()) {
                bury(sight, inside, entries);
            }
        }
    }

    private AgentLife begin(Sight sight) throws IOException {
        return AgentLife.begin(
                place,
                agents.apply(home),
                log(),
                sight,
                pipe -> new CabinetSide(accounts.machine(), reader, sight, pipe));
    }

    private Moment anyMoment() {
        int pick = random.nextInt(
                List.of(Moment.values()).stream().mapToInt(Moment::weight).sum());
        for (Moment moment : Moment.values()) {
            pick -= moment.weight();
            if (pick < 0) {
                return moment;
            }
        }
        throw new IllegalStateException("no moment was picked");
    }

    /** People come until it is time. */
    private void live(AgentLife life) throws InterruptedException {
        Sight sight = life.sight();
        if (!sight.until(Sight::isReady, "the agent to be ready")) {
            return;
        }
        synchronized (accounts.machine()) {
            if (accounts.atRest()) {
                figures.compared();
                accounts.compare(findings);
            }
        }
        if (sight.aim() == Moment.READY) {
            sight.arm();
            sight.happened(Moment.READY);
        } else if (sight.aim() == Moment.NOTE_SENT) {
            sight.arm();
            if (!people.staff(life)) {
                return;
            }
        }
        boolean undisturbed = random.nextDouble() < ORDER_BEFORE;
        while (!sight.isCutDue() && findings.isEmpty()) {
            if (people.needStaff()) {
                if (!people.staff(life)) {
                    return;
                }
            } else if (!undisturbed) {
                sight.arm();
            }
            if (!people.resident(life)) {
                return;
            }
            undisturbed = false;
        }
    }

    /** What it was at, and what those who were at the rack do not know yet. */
    private void bury(Sight sight, CabinetInside inside, int entries) {
        accounts.machine().agentDied();
        people.stepBack();
        accounts.readLastWords();
        boolean turned =
                accounts.open().filter(order -> accounts.turned(order.order())).isPresent();
        figures.killed(Phase.of(sight, inside, accounts.open(), turned));
        if (accounts.lastDispensed()) {
            people.served();
        }
        StaffAction.Load unsure = people.unsure();
        if (unsure != null) {
            long times = accounts.loadings(unsure.lot(), entries);
            findings.add(0, (int) Math.max(0, times - 1), "%s was recorded %d times".formatted(unsure, times));
            people.learn(times > 0);
        }
    }

    /** One more agent, which is left alone, brings to its end what the last one left, and ends in good order. */
    void end() throws IOException, InterruptedException {
        try (AgentLife life = begin(new Sight(nanos, Moment.READY, REST))) {
            life.sight().until(Sight::isReady, "the agent to be ready");
            awaitRest();
            synchronized (accounts.machine()) {
                figures.compared();
                accounts.compare(findings);
            }
            life.stop();
        }
    }

    /** An agent starts, serves one resident and ends in good order, so that others can learn from it to start quickly. */
    void rehearse() throws IOException, InterruptedException {
        try (AgentLife life = begin(new Sight(nanos, Moment.READY, REST))) {
            life.sight().until(Sight::isReady, "the agent to be ready");
            people.staff(life);
            people.resident(life);
            life.stop();
        }
    }

    private void awaitRest() {
        long patience = nanos.getAsLong() + REST.toNanos();
        while (true) {
            synchronized (accounts.machine()) {
                if (accounts.atRest()) {
                    return;
                }
            }
            if (nanos.getAsLong() > patience) {
                throw new IllegalStateException("an order stays open, or a motor on, though nobody asks for anything");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Adds up what it did; after the last agent, however that ended. */
    void addUp() throws IOException {
        synchronized (accounts.machine()) {
            try {
                accounts.close(findings, figures);
            } catch (SQLException e) {
                throw new IOException("the journal cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
