package yaogui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.Eventually;

/** Over HTTP: at least once, in order, no gap, whatever the other side does and whenever this side ends. */
final class A01_WebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @AutoClose
    private final FedCounty county;

    @AutoClose
    private final HookServer server = new HookServer();

    A01_WebhookTest(@TempDir Path folder) {
        county = new FedCounty(folder);
    }

    @Test
    void a01_everything_comes_once_in_its_order_and_shows_who_speaks() throws GeneralSecurityException {
        Feed feed = county.feed(county.webhook(server, PATIENCE));
        county.load("qz-1", 230);
        FedCounty.drain(feed);
        assertThat(server.ids()).isEqualTo(county.items()).hasSize(230);
        assertThat(server.requests()).isEqualTo(3);
        assertThat(server.header(0, "Content-Type")).startsWith("application/cloudevents-batch+json");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(FedCounty.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(server.header(0, "Yaogui-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(server.body(0))));
    }

    @Test
    void a02_a_receiver_that_was_killed_gets_all_when_it_is_back() {
        Feed feed = county.feed(county.webhook(server, PATIENCE));
        county.load("qz-1", 3);
        FedCounty.drain(feed);
        server.kill();
        county.load("qz-2", 3);
        assertThat(feed.step()).isPositive();
        assertThat(feed.step()).isPositive();
        server.rise();
        FedCounty.drain(feed);
        assertThat(server.ids()).isEqualTo(county.items()).hasSize(6);
        assertThat(county.alarms()).isEmpty();
    }

    @Test
    void a03_trouble_of_the_receiver_is_waited_for_ever_longer_and_told_after_an_hour() {
        Feed feed = county.feed(county.webhook(server, PATIENCE));
        county.load("qz-1", 1);
        server.status = 500;
        assertThat(feed.step()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 9; i++) {
            county.pass(feed.step());
        }
        assertThat(feed.step()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(county.alarms()).isEmpty();
        county.pass(Duration.ofHours(1));
        feed.step();
        assertThat(county.alarms()).containsExactly("feed-behind-province");
        server.status = 204;
        FedCounty.drain(feed);
        assertThat(county.alarms()).isEmpty();
        assertThat(server.ids()).isEqualTo(county.items());
    }

    @Test
    void a04_a_receiver_that_stalls_is_left_after_a_while_and_asked_again() {
        Feed feed = county.feed(county.webhook(server, Duration.ofMillis(300)));
        county.load("qz-1", 2);
        server.stalls = true;
        assertThat(feed.step()).isPositive();
        server.stalls = false;
        FedCounty.drain(feed);
        assertThat(new HashSet<>(server.ids())).isEqualTo(new HashSet<>(county.items()));
    }

    @Test
    void a05_a_process_that_ends_between_the_word_and_the_cursor_sends_the_same_again_and_leaves_no_gap() {
        Webhook webhook = county.webhook(server, PATIENCE);
        Feed feed = county.feed(new Receiver() {
            @Override
            public Delivery deliver(List<FeedItem> items) {
                webhook.deliver(items);
                throw new IllegalStateException("the process ends here");
            }

            @Override
            public void close() {
                webhook.close();
            }
        });
        county.load("qz-1", 5);
        try {
            feed.step();
        } catch (IllegalStateException ended) {
            county.restart();
        }
        county.load("qz-2", 2);
        FedCounty.drain(county.feed(county.webhook(server, PATIENCE)));
        assertThat(server.ids()).hasSize(12);
        assertThat(server.ids().subList(5, 12)).isEqualTo(county.items());
        assertThat(server.ids().subList(0, 5)).isEqualTo(county.items().subList(0, 5));
    }

    @Test
    void a06_a_receiver_that_is_gone_for_good_is_not_asked_again_until_somebody_starts_anew() {
        Feed feed = county.feed(county.webhook(server, PATIENCE));
        county.load("qz-1", 1);
        server.status = 410;
        feed.step();
        feed.step();
        assertThat(server.requests()).isEqualTo(1);
        assertThat(county.alarms()).containsExactly("feed-stopped-province");
        server.status = 200;
        FedCounty.drain(county.feed(county.webhook(server, PATIENCE)));
        assertThat(server.ids()).isEqualTo(county.items());
        assertThat(county.alarms()).isEmpty();
    }

    @Test
    void a07_one_that_refuses_is_asked_ten_times_and_a_redirection_is_not_followed() {
        Feed feed = county.feed(county.webhook(server, PATIENCE));
        county.load("qz-1", 1);
        server.status = 307;
        for (int i = 0; i < 20; i++) {
            feed.step();
        }
        assertThat(server.requests()).isEqualTo(Feed.MOST_REFUSALS);
        assertThat(county.alarms()).containsExactly("feed-stopped-province");
    }

    @Test
    void a08_a_new_feed_hears_what_comes_from_now_on_and_two_have_cursors_of_their_own() {
        county.feed(county.webhook(server, PATIENCE));
        county.load("qz-1", 4);
        FedCounty.drain(county.feed(county.webhook(server, PATIENCE)));
        assertThat(server.ids()).hasSize(4);
        county.collector.forget(Set.of("province"));
        assertThat(county.items()).isEmpty();
        county.load("qz-1", 1);
        FedCounty.drain(county.feed(county.webhook(server, PATIENCE)));
        assertThat(server.ids()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void a09_a_receiver_that_is_dead_keeps_no_other_waiting() {
        FeedConfig dead = config("dead", "http://127.0.0.1:1/");
        try (Feeds feeds = new Feeds(
                List.of(dead, config("alive", server.address())),
                FedCounty.COUNTY,
                county.database,
                () -> county.now,
                FedCounty.ZONE,
                new Random(5))) {
            county.loadUngathered("qz-1", 7);
            Eventually.becomes("the other has all", () -> server.ids().size() == 7);
            assertThat(feeds).isNotNull();
        }
        assertThat(server.ids()).isEqualTo(county.items());
    }

    private static FeedConfig config(String name, String address) {
        return new FeedConfig(
                name, Optional.of(address), Optional.empty(), Optional.empty(), FedCounty.SECRET, Optional.empty());
    }
}
