package yaogui.simulation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.Agent;
import yaogui.agent.journal.JournalSettings;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.PahoLink;

/** A whole agent with its certificate, at a whole console. */
final class A03_AtWork {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static IdentityCounty county;

    private IdentityPoint point;

    @BeforeAll
    static void open() {
        county = new IdentityCounty(folder);
    }

    @BeforeEach
    void start(TestInfo test) {
        point = county.point(test.getTestMethod().orElseThrow().getName().substring(0, 3));
    }

    @AfterEach
    void stop() {
        point.close();
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private Agent agent(InstantSource time) {
        SecureRandom random = new SecureRandom();
        SimulatedCabinet cabinet = new SimulatedCabinet(
                point.configuration().simulatedEquipment(), FaultRates.NONE, System::nanoTime, random);
        return Agent.start(
                point.configuration(),
                JournalSettings.DURABLE,
                cabinet,
                SimulatedReader.in(cabinet),
                settings -> PahoLink.open(settings, new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1), random)),
                time,
                random);
    }

    private static void tickUntil(Agent agent, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            agent.tick();
            LockSupport.parkNanos(agent.rest().toNanos());
        }
    }

    private boolean isHeard() {
        return county.console
                .fleet()
                .findDispenser(point.id)
                .filter(view -> view.state().isPresent())
                .isPresent();
    }

    @Test
    void a40_a_board_in_1970_comes_in_and_is_told_what_day_it_is() {
        point.enrolled();
        Agent agent = agent(InstantSource.fixed(Instant.EPOCH));
        try {
            tickUntil(agent, "it is heard", this::isHeard);
            tickUntil(
                    agent,
                    "it knows the day",
                    () -> agent.dispenser().view().today().isPresent());
            assertThat(agent.dispenser().view().at()).isAfter(Instant.parse("2026-11-01T00:00:00Z"));
        } finally {
            agent.close();
        }
    }

    @Test
    void a41_a_board_in_2099_comes_in_and_a_board_that_nobody_enrolled_works_alone() {
        Agent alone = agent(InstantSource.system());
        alone.tick();
        alone.close();
        point.enrolled();
        Agent agent = agent(InstantSource.fixed(Instant.parse("2099-01-01T00:00:00Z")));
        try {
            tickUntil(agent, "it is heard", this::isHeard);
        } finally {
            agent.close();
        }
    }
}
