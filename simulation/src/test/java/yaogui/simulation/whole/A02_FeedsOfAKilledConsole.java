package yaogui.simulation.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yaogui.simulation.ingest.Mosquitto;

/** A console that is killed while it tells other systems what happened: each event at least once, in order, none missing. */
@Timeout(240)
final class A02_FeedsOfAKilledConsole {

    private final Heard posted = new Heard();
    private final Heard published = new Heard();

    /** With events that the one has had and not answered, and while the other is being told one by one. */
    @Test
    void a01_killed_while_both_are_told(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Mosquitto.PROGRAM),
                "mosquitto is not installed, so no feed of a killed console is counted: apt-get install mosquitto");
        Path home = Files.createDirectory(folder.resolve("console"));
        try (Mosquitto broker = new Mosquitto(folder);
                Hook hook = new Hook(posted);
                Ears ears = new Ears(broker.port(), "yaogui/1/qingxi/out/#", published);
                FedConsole console = new FedConsole(home, hook.address(), broker.port())) {
            assertThat(ears).isNotNull();
            AtomicReference<@Nullable List<Long>> atTheKill = new AtomicReference<>();
            hook.beforeItAnswers(() -> {
                if (posted.last() >= FedConsole.ALL / 5) {
                    Eventually.becomes("the other is told too", () -> published.last() > FedConsole.ALL / 10);
                    if (atTheKill.compareAndSet(null, List.of(posted.last(), published.last()))) {
                        console.kill();
                    }
                }
            });
            console.racksSendAll();
            console.riseAgain();
            assertThat(atTheKill.get()).as("in the middle").allMatch(last -> last < FedConsole.ALL);
            console.racksSendAll();
            Eventually.becomes(
                    "all is told", () -> posted.last() >= FedConsole.ALL && published.last() >= FedConsole.ALL);
            console.stop();
            counted(console.items());
        }
    }

    private void counted(List<String> items) {
        assertThat(items).doesNotHaveDuplicates();
        assertThat(items.stream().filter(id -> id.startsWith("moved/"))).hasSize(FedConsole.ALL);
        for (Heard heard : List.of(posted, published)) {
            assertThat(heard.wrong()).isEmpty();
            assertThat(heard.ids()).isEqualTo(items);
        }
        assertThat(posted.times()).as("what was not answered came again").isGreaterThan(items.size());
    }
}
