package yaogui.simulation.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalSettings;
import yaogui.hardware.Drive;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.protocol.LotId;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.TurnStarted;
import yaogui.simulation.VirtualTime;
import yaogui.simulation.bench.BenchDocuments;
import yaogui.simulation.rules.BrokenRule;

/** A rule that an agent breaks is counted, and what its rack did until then is in the figures. */
final class A03_WhatCountsAsDoubled {

    @TempDir
    private Path home;

    private final Findings findings = new Findings();
    private final Figures figures = new Figures();

    private static void append(Journal journal, Fact fact) {
        journal.append(Instant.EPOCH, true, fact, Journal.Rider.NONE);
    }

    @Test
    void anOrderThatIsTurnedTwiceIsDoubledAndItsRackAddsUp() throws SQLException {
        Path file = home.resolve("journal.db");
        JournalSettings unsynced = new JournalSettings(JournalSettings.Synchronous.OFF, 1000);
        try (Journal journal = Journal.open(file, unsynced, new SplittableRandom(1))) {
            VirtualTime time = new VirtualTime(Instant.EPOCH);
            SimulatedCabinet cabinet = new SimulatedCabinet(
                    Scene.configuration(home).simulatedEquipment(), FaultRates.NONE, time, new SplittableRandom(2));
            Accounts accounts = new Accounts(file, cabinet);
            append(journal, new OrderPlaced(1, Scene.LANES.getFirst(), BenchDocuments.PRODUCT, new LotId("L1")));
            append(journal, new TurnStarted(1));
            accounts.machine().drive("A1", Drive.FORWARD);
            accounts.machine().drive("A1", Drive.OFF);
            accounts.machine().agentDied();

            assertThatThrownBy(() -> accounts.machine().drive("A1", Drive.FORWARD))
                    .isInstanceOfSatisfying(BrokenRule.class, findings::broke);
            accounts.close(findings, figures);

            assertThat(findings.doubled()).isOne();
            assertThat(figures.lines(findings))
                    .anyMatch(line -> line.matches("orders +1"))
                    .anyMatch(line -> line.matches("doubled +1"));
        }
    }

    @Test
    void aRuleOfAnotherKindIsSaidAndNotCountedAsABox() {
        findings.broke(new BrokenRule(8, "a motor has been on for 9000 ms"));
        assertThat(findings.doubled()).isZero();
        assertThat(findings.isEmpty()).isFalse();
    }
}
