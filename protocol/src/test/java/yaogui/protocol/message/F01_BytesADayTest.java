package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductId;
import yaogui.protocol.Question;
import yaogui.protocol.Reason;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.TurnStarted;

/**
 * What a normal day of a dispenser of ten lanes costs on a 2G link, counted and not timed. The design's bar is 100 kB.
 *
 * <p>To each packet are added what TLS 1.3 (22 bytes) and TCP over IPv4 (40, and 40 for the answer to it) put around it.
 * Not counted: connecting, about 5 kB each time with a certificate chain, and a refill or a new catalogue.
 */
class F01_BytesADayTest {

    private static final int AROUND_A_PACKET = 22 + 40 + 40;
    /** A ping a minute, as clients do by default, would cost three times the bar by itself. */
    private static final Duration SHORTEST_KEEP_ALIVE = Duration.ofMinutes(5);

    private static final int BAR = 100_000;

    private static final Topics TOPICS = new Topics(new CountyId("qingzhou"));
    private static final DispenserId DISPENSER = new DispenserId("qz-0421");
    private static final Epoch EPOCH = new Epoch("7f3a91c05be2d846");
    private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");

    private static final Question ASKED = new Question("00112233445566778899aabbccddeeff");

    private int plain;
    private int payload;
    private int link;

    @Test
    void aNormalDay() {
        for (int hour = 0; hour < 24; hour++) {
            publish(TOPICS.up(DISPENSER, Topics.Up.STATE), state(hour));
        }
        publish(
                TOPICS.time(DISPENSER),
                Signed.sign(
                        Signed.Purpose.TIME,
                        MessageCodec.writeDocument(new TimeAnswer(DISPENSER, ASKED, MORNING)),
                        "0123456789abcdef",
                        Keys.CONSOLE.getPrivate()));
        publish(
                TOPICS.stock(DISPENSER),
                Signed.sign(
                        Signed.Purpose.STOCK,
                        MessageCodec.writeDocument(
                                new StockAnswer(DISPENSER, ASKED, EPOCH, 1000, List.of(), List.of())),
                        "0123456789abcdef",
                        Keys.CONSOLE.getPrivate()));
        for (int order = 0; order < 3; order++) {
            publish(TOPICS.up(DISPENSER, Topics.Up.EVENTS), order(1000 + order * 3L));
            tell(TOPICS.ack(DISPENSER), ack(1002 + order * 3L));
        }
        System.out.printf("a normal day: %,d bytes of JSON, %,d packed, %,d on the link%n", plain, payload, link);
        for (int minutes : new int[] {1, 5, 10}) {
            System.out.printf("  with a ping every %d minutes: %,d%n", minutes, withPings(Duration.ofMinutes(minutes)));
        }
        assertThat(payload).isLessThan(BAR / 2);
        assertThat(withPings(SHORTEST_KEEP_ALIVE)).isLessThan(BAR);
    }

    /** A ping goes out when nothing else has for so long, so that the one before each hour's report is saved. */
    private long withPings(Duration keepAlive) {
        long pings = Duration.ofDays(1).dividedBy(keepAlive) - 24;
        return link + pings * 2 * (2 + AROUND_A_PACKET);
    }

    /** MQTT 5 at QoS 1: as at QoS 0, with a packet identifier, then PUBACK. */
    private void publish(String topic, Message message) {
        tell(topic, message);
        link += 2 + 4 + AROUND_A_PACKET;
    }

    /** MQTT 5 at QoS 0: PUBLISH with its topic and empty properties. */
    private void tell(String topic, Message message) {
        plain += MessageCodec.write(message).length;
        int bytes = MessageCodec.writePacked(message).length;
        payload += bytes;
        link += 3 + 2 + topic.getBytes(StandardCharsets.UTF_8).length + 1 + bytes + AROUND_A_PACKET;
    }

    private static Signed ack(long through) {
        return Signed.sign(
                Signed.Purpose.ACK,
                MessageCodec.writeDocument(new DownAck(DISPENSER, EPOCH, through, MORNING)),
                "0123456789abcdef",
                Keys.CONSOLE.getPrivate());
    }

    private static UpEvents order(long seq) {
        OrderPlaced placed =
                new OrderPlaced(seq, new LaneId("A3"), new ProductId("condom-52-10"), new LotId("20260301-B"));
        OrderEnded ended = new OrderEnded(seq, Outcome.DISPENSED, Reason.DROP_SEEN, 1, 2140, 410);
        return new UpEvents(
                EPOCH,
                List.of(
                        Samples.node(new Event(seq, MORNING, true, placed)),
                        Samples.node(new Event(seq + 1, MORNING, true, new TurnStarted(seq))),
                        Samples.node(new Event(seq + 2, MORNING, true, ended))));
    }

    private static UpState state(int hour) {
        List<UpState.Lane> lanes = new ArrayList<>();
        IntStream.range(0, 10)
                .forEach(i -> lanes.add(new UpState.Lane(
                        new LaneId("A" + i),
                        new ProductId("condom-52-10"),
                        10,
                        0,
                        12,
                        LaneCondition.READY,
                        i == 7 ? Optional.of(UpState.Closure.EMPTY) : Optional.empty())));
        return new UpState(
                EPOCH,
                1000 + hour,
                MORNING.plus(Duration.ofHours(hour)),
                true,
                "0.1.0",
                false,
                Optional.of(new UpState.Climate(21.5, 48)),
                lanes,
                List.of(),
                Map.of(
                        "cards",
                        31L,
                        "policy",
                        4L,
                        "holds",
                        7L,
                        "catalogue",
                        2L,
                        "planogram",
                        1763800000L,
                        "keys",
                        1763800000L),
                Optional.of(List.of()),
                hour == 0 ? Optional.of(ASKED) : Optional.empty(),
                hour == 0 ? Optional.of(ASKED) : Optional.empty(),
                Optional.of(new Health(
                        Health.Began.NEW_VERSION,
                        1,
                        20_000,
                        4_096,
                        Optional.of(12_288),
                        "network-time",
                        Optional.of(23),
                        Optional.of(52))),
                hour == 0
                        ? Optional.of(
                                new Make("25.0.1+8-LTS", "Linux 6.12.47+rpt aarch64", List.of("machine GPIO", "line")))
                        : Optional.empty());
    }
}
