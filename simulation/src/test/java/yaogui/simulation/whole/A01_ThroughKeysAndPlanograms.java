package yaogui.simulation.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import yaogui.protocol.ProductId;
import yaogui.protocol.message.Desired;
import yaogui.simulation.bench.BenchDocuments;
import yaogui.simulation.rules.JournalAudit;

/**
 * An agent as it runs on a board, a process from its jar, through changes of the console's key and of what its lanes are for, once
 * awake and once asleep; what it gives out then is counted where it fell, in its journal and in the ledger.
 */
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
final class A01_ThroughKeysAndPlanograms {

    private static final String USUAL = BenchDocuments.PRODUCT.text();
    private static final String OTHER = "condom-49-10";
    private static final LocalDate EXPIRY = LocalDate.parse("2099-12-31");

    @Test
    void a01_over_the_broker_in_the_console(@TempDir Path folder) throws IOException, SQLException {
        try (WholeCounty county = WholeCounty.overItsOwn(folder)) {
            live(county);
        }
    }

    @Test
    void a02_over_mosquitto(@TempDir Path folder) throws IOException, SQLException {
        Assumptions.assumeTrue(
                Files.isExecutable(CountyMosquitto.PROGRAM),
                "mosquitto is not installed, so whole agents are tried over the console's own broker only: apt-get install mosquitto");
        try (WholeCounty county = WholeCounty.overMosquitto(folder)) {
            live(county);
        }
    }

    private static void live(WholeCounty county) throws IOException, SQLException {
        awake(county);
        county.changeKey();
        county.changeKey();
        county.meanLaneA2For(BenchDocuments.PRODUCT);
        asleepMeanwhile(county);
    }

    /** Key and planogram change under a running agent. It starts again by itself, and gives out the other product. */
    private static void awake(WholeCounty county) throws IOException, SQLException {
        try (WholeAgent agent = county.agent()) {
            Eventually.becomes("all is in force", () -> county.hasInForce(Desired.Kind.CARDS) && county.knowsLanes());
            county.changeKey();
            Eventually.becomes("the new key is known", () -> county.hasInForce(Desired.Kind.KEYS));
            county.meanLaneA2For(new ProductId(OTHER));
            Eventually.becomes("the planogram is in force", () -> county.hasInForce(Desired.Kind.PLANOGRAM));
            Eventually.becomes("it has started again with it", () -> agent.knows(OTHER));
            fill(agent);
            assertThat(take(county, agent, OTHER)).isEqualTo("1 L2#2");
            counted(county, OTHER, 1, "A2", 1);
        }
    }

    /** It slept through two whole changes of the key; nothing but the chain leads to what is signed now. */
    private static void asleepMeanwhile(WholeCounty county) throws IOException, SQLException {
        try (WholeAgent agent = county.agent()) {
            assertThat(agent.hands("load A1 L1 2"))
                    .as("what lies there, in a new process' cabinet")
                    .startsWith("2 ");
            Eventually.becomes(
                    "keys and planogram are in force",
                    () -> county.hasInForce(Desired.Kind.KEYS, Desired.Kind.PLANOGRAM));
            Eventually.becomes(
                    "the usual one is offered, and lane A2 is to be emptied first",
                    () -> agent.offers(USUAL) && !agent.offers(OTHER));
            assertThat(take(county, agent, USUAL)).isEqualTo("1 L1#0");
            counted(county, USUAL, 1, "A1", 1);
            assertThat(county.taken(OTHER)).isEqualTo(1);
        }
    }

    private static void fill(WholeAgent agent) {
        agent.hands("door open");
        Eventually.becomes("staff can work", agent::staffCanWork);
        fill(agent, "A1", USUAL, "L1");
        fill(agent, "A2", OTHER, "L2");
        agent.hands("door shut");
        Eventually.becomes("both are offered", () -> agent.offers(USUAL) && agent.offers(OTHER));
    }

    private static void fill(WholeAgent agent, String lane, String product, String lot) {
        assertThat(agent.touch(
                        "/staff/load",
                        "lane=%s&product=%s&lot=%s&expiry=%s&quantity=2&after=2".formatted(lane, product, lot, EXPIRY)))
                .startsWith("200 ");
        assertThat(agent.hands("load %s %s 2".formatted(lane, lot))).startsWith("2 ");
    }

    /** Returns what fell. */
    private static String take(WholeCounty county, WholeAgent agent, String product) {
        Eventually.becomes("it serves", () -> agent.shows().equals("START") && agent.offers(product));
        assertThat(agent.touch("/choose?product=" + product, "")).startsWith("200 ");
        Eventually.becomes("it waits for a card", () -> agent.shows().equals("CARD"));
        assertThat(agent.hands("card " + county.documents.freshCard())).isEqualTo("shown");
        Eventually.becomes("a box falls", () -> agent.shows().equals("TAKE"));
        return agent.hands("take");
    }

    /** In the ledger, in the console's lane, and acknowledged to the last entry by a word that the agent believed. */
    private static void counted(WholeCounty county, String product, int boxes, String lane, int left)
            throws SQLException {
        Eventually.becomes("the ledger has it", () -> county.taken(product) == boxes);
        assertThat(county.left(lane)).isEqualTo(left);
        try (JournalAudit journal = new JournalAudit(county.journal())) {
            Eventually.becomes("all is acknowledged", () -> {
                journal.catchUp();
                return journal.acknowledged() == journal.entries().size()
                        && county.through() == journal.entries().size();
            });
        }
    }
}
