package yaogui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.Eventually;
import yaogui.console.broker.Links;
import yaogui.console.broker.TestBroker;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Over MQTT, on a real broker that is stopped on the way: at least once, in order, no gap. */
abstract class FeedOverMqtt {

    abstract TestBroker broker(Path folder);

    @Test
    void a01_what_happens_while_the_broker_is_away_comes_when_it_is_back(@TempDir Path folder) {
        try (TestBroker broker = broker(folder);
                FedCounty county = new FedCounty(folder)) {
            broker.start();
            PahoLink link = Links.open(broker.port(), "@console", "secret", "yaogui/1/qingzhou/out/#");
            BrokerTopics topics =
                    new BrokerTopics(link, FedCounty.COUNTY, new CloudEvents(FedCounty.COUNTY), Duration.ofSeconds(5));
            Feed feed = county.feed(topics);
            try {
                Links.connected(link);
                Set<String> ids = new LinkedHashSet<>();
                county.load("qz-1", 20);
                county.alarm("door-open");
                Eventually.becomes("all is told", () -> told(feed, county));
                hear(link, ids, 21);
                broker.stop();
                county.load("qz-2", 10);
                assertThat(feed.step()).isPositive();
                broker.start();
                Links.connected(link);
                Eventually.becomes("all is told", () -> told(feed, county));
                hear(link, ids, 31);
                assertThat(List.copyOf(ids)).isEqualTo(county.items());
            } finally {
                feed.close();
            }
        }
    }

    private static boolean told(Feed feed, FedCounty county) {
        feed.step();
        return county.database.read(
                        handle -> handle.createQuery("""
                        SELECT count(*) FROM feed_item WHERE number > (SELECT through FROM feed_cursor)
                        """).mapTo(Integer.class).one())
                == 0;
    }

    private static void hear(Link link, Set<String> ids, int many) {
        Eventually.becomes("%d are heard".formatted(many), () -> {
            link.poll().ifPresent(arrival -> {
                ids.add(id(arrival));
                arrival.done();
            });
            return ids.size() == many;
        });
    }

    private static String id(Link.Arrival arrival) {
        try {
            JsonNode event =
                    MessageCodec.readDocument(new String(arrival.payload(), StandardCharsets.UTF_8), JsonNode.class);
            assertThat(arrival.topic())
                    .isEqualTo("yaogui/1/qingzhou/out/"
                            + event.path("type").asText().substring("yaogui.".length()));
            return event.path("id").asText();
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }
}
