package yaogui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others are told of: goods, alarms, holds, and of residents only counts that are large enough. */
final class A02_WhatIsToldTest {

    @AutoClose
    private final FedCounty county;

    A02_WhatIsToldTest(@TempDir Path folder) {
        county = new FedCounty(folder);
    }

    @Test
    void a01_each_is_a_cloud_event_by_the_specifications_own_schema() throws IOException {
        county.load("qz-1", 1);
        county.alarm("door-open");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(
                        Files.readString(Path.of("src/test/resources/cloudevents/cloudevents.json")), InputFormat.JSON);
        CloudEvents events = new CloudEvents(FedCounty.COUNTY);
        for (String id : county.items()) {
            FeedItem item = county.database.read(handle -> handle.createQuery("SELECT * FROM feed_item WHERE id = :id")
                    .bind("id", id)
                    .map(org.jdbi.v3.core.mapper.reflect.ConstructorMapper.of(FeedItem.class))
                    .one());
            String json = new String(events.one(item), StandardCharsets.UTF_8);
            assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
            assertThat(json).contains("\"source\":\"/yaogui/1/qingzhou\"");
        }
        assertThat(schema.validate("{\"id\":\"1\"}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void a02_what_a_resident_took_is_told_by_hour_without_a_place_and_never_fewer_than_five() {
        county.take("qz-1", 3);
        county.take("qz-2", 3);
        county.pass(Duration.ofHours(1));
        county.take("qz-1", 4);
        county.gather();
        assertThat(county.data("stock.moved")).isEmpty();
        assertThat(county.data("boxes.taken"))
                .containsExactly(
                        "{\"product\":\"condom\",\"from\":\"2026-11-22T02:00:00Z\",\"until\":\"2026-11-22T03:00:00Z\",\"boxes\":6}");
        county.pass(Duration.ofHours(3));
        county.gather();
        assertThat(county.data("boxes.taken")).hasSize(1);
    }

    @Test
    void a03_what_is_too_few_for_an_hour_or_a_day_waits_until_it_is_enough_and_none_is_lost() {
        for (int day = 0; day < 3; day++) {
            county.take("qz-1", 2);
            county.pass(Duration.ofHours(24));
            county.gather();
        }
        assertThat(county.data("boxes.taken"))
                .containsExactly(
                        "{\"product\":\"condom\",\"from\":\"2026-11-21T16:00:00Z\",\"until\":\"2026-11-24T16:00:00Z\",\"boxes\":6}");
    }

    @Test
    void a04_an_alarm_is_told_by_the_hour_without_its_sentence_and_one_about_an_order_not_at_all() {
        county.alarm("door-open");
        county.alarm("order-cut-off-A1");
        assertThat(county.items()).hasSize(1);
        assertThat(county.items().getFirst()).endsWith("2026-11-22T02:00:00Z");
        assertThat(county.data("alarm.raised"))
                .containsExactly("{\"alarm\":\"door-open\",\"number\":1,\"severity\":\"SOON\"}");
    }

    @Test
    void a05_a_lot_that_is_held_back_and_let_go_is_told() {
        county.database.write(
                handle -> handle.execute(
                        "INSERT INTO hold (product, lot, since, reason) VALUES ('condom', 'L1', '2026-11-22', 'Mr Wang rang')"));
        county.gather();
        county.database.write(handle -> handle.execute("DELETE FROM hold"));
        county.gather();
        assertThat(county.data("hold.began")).containsExactly("{\"product\":\"condom\",\"lot\":\"L1\"}");
        assertThat(county.data("hold.ended")).hasSize(1);
    }

    @Test
    void a06_a_number_that_is_committed_late_is_told_all_the_same() {
        county.load("qz-1", 1);
        county.database.write(handle -> handle.execute("UPDATE movement SET id = id + 5"));
        county.load("qz-2", 1);
        county.database.write(handle -> handle.execute("""
                INSERT INTO movement (id, at, cause, product, lot, source, destination, quantity)
                VALUES (3, '2026-11-22T02:30:00Z', 'received', 'condom', 'L1', 'supplier', 'station', 40)
                """));
        county.gather();
        assertThat(county.data("stock.moved")).anyMatch(data -> data.contains("\"boxes\":40"));
    }

    @Test
    void a07_gathering_again_after_a_restart_tells_nothing_twice() {
        county.load("qz-1", 3);
        county.take("qz-1", 6);
        county.restart();
        county.gather();
        county.pass(Duration.ofHours(1));
        county.gather();
        assertThat(county.data("stock.moved")).hasSize(3);
        assertThat(county.data("boxes.taken")).hasSize(1).first().asString().contains("\"boxes\":6}");
    }

    @Test
    void a08_a_configuration_that_cannot_be_meant_is_refused_and_none_shows_its_secret() {
        assertThatThrownBy(() -> config("http://events.example/", FeedConfig.Proof.BEARER))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> config("events.example", FeedConfig.Proof.HMAC))
                .hasMessageContaining("https://");
        assertThat(config("https://events.example/", FeedConfig.Proof.BEARER).toString())
                .doesNotContain(FedCounty.SECRET);
        assertThat(county.now).isEqualTo(Instant.parse("2026-11-22T02:30:00Z"));
    }

    private static FeedConfig config(String webhook, FeedConfig.Proof proof) {
        return new FeedConfig(
                "a", Optional.of(webhook), Optional.empty(), Optional.empty(), FedCounty.SECRET, Optional.of(proof));
    }
}
