package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.InterceptedMachine;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Packing;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpEvents;

/**
 * The same hour lived through twice, with the order at another minute: to whoever hears when the dispenser speaks, and what, both are
 * one, to the minute and to the letter. So there is nothing in it to hold against the minute at which somebody was seen.
 */
class C06_NoMinuteOfAnOrder {

    @TempDir
    Path home;

    private int lives;

    private interface Mishap {

        /** Something that goes with the order. */
        void befalls(UplinkBench bench);
    }

    /** All that goes out from the beginning of an hour on, each with when, for some hours. */
    private List<String> heard(int minute, boolean motorBreaks, Mishap mishap) throws MalformedMessage {
        boolean[] broken = {false};
        TestPoint point = new TestPoint(
                home.resolve("life" + lives++),
                TestPoint.UNSYNCED,
                machine -> new InterceptedMachine(machine, lane -> {
                    if (broken[0]) {
                        throw new IllegalStateException("the relay board answers nothing");
                    }
                }));
        try (UplinkBench bench = new UplinkBench(point, () -> Discretion.hourly(TestPoint.ID))) {
            point.with(TestGoods.A1, "L1", 5);
            passAndListen(bench, Duration.ofHours(2));
            Instant hour = point.time.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            passAndListen(bench, Duration.between(point.time.instant(), hour));
            List<String> heard = new ArrayList<>();
            heard.addAll(passAndListen(bench, Duration.ofMinutes(minute)));
            broken[0] = motorBreaks;
            long begun = point.time.getAsLong();
            point.show(TestCards.of(1));
            point.choose(TestGoods.CONDOM);
            mishap.befalls(bench);
            heard.addAll(passAndListen(bench, Duration.ofMinutes(1).minusNanos(point.time.getAsLong() - begun)));
            heard.addAll(passAndListen(bench, Duration.ofMinutes(239 - minute)));
            return heard;
        }
    }

    private static List<String> passAndListen(UplinkBench bench, Duration time) throws MalformedMessage {
        List<String> heard = new ArrayList<>();
        long until = bench.point.time.getAsLong() + time.toNanos();
        while (bench.point.time.getAsLong() < until) {
            long left = until - bench.point.time.getAsLong();
            bench.point.time.pass(
                    Duration.ofNanos(Math.min(left, Duration.ofSeconds(1).toNanos())));
            bench.tick();
            for (RecordingLink.Published each : bench.link.taken()) {
                heard.add("%s %s %s"
                        .formatted(
                                bench.point.time.instant().truncatedTo(ChronoUnit.SECONDS),
                                each.topic(),
                                new String(Packing.unpack(each.payload()), StandardCharsets.UTF_8)));
                acknowledge(bench, each);
            }
        }
        return heard;
    }

    private static void acknowledge(UplinkBench bench, RecordingLink.Published said) throws MalformedMessage {
        if (said.topic().equals(UplinkBench.TOPICS.up(TestPoint.ID, Topics.Up.EVENTS))) {
            UpEvents events = MessageCodec.read(said.payload(), UpEvents.class);
            bench.acknowledge(
                    events.epoch(), events.events().getLast().path("seq").asLong());
        }
    }

    private void assertThatNoMinuteIsTold(boolean motorBreaks, Mishap mishap) throws MalformedMessage {
        List<String> early = heard(17, motorBreaks, mishap);
        assertThat(early).as("somebody hears of the order").anyMatch(said -> said.contains("order-placed"));
        assertThat(times(heard(48, motorBreaks, mishap))).containsExactlyElementsOf(times(early));
    }

    /** What is told, without what differs from one life to the other. */
    private static List<String> times(List<String> heard) {
        return heard.stream()
                .map(said -> said.replaceAll("\"(epoch|timeAsked|stockAsked)\":\"[0-9a-f]+\"", "")
                        .replaceAll("(T\\d\\d:\\d\\d):\\d\\dZ", "$1")
                        .replaceAll("\"(celsius|relativeHumidity|turnMillis|peakMilliamps)\":[0-9.]+", ""))
                .toList();
    }

    @Test
    void anOrder() throws MalformedMessage {
        assertThatNoMinuteIsTold(false, bench -> {});
    }

    @Test
    void anOrderThatTakesItOutOfOrder() throws MalformedMessage {
        assertThatNoMinuteIsTold(true, bench -> bench.pass(Duration.ofSeconds(10)));
        assertThat(heard(17, true, bench -> bench.pass(Duration.ofSeconds(10))))
                .as("it is told when the hour is over")
                .anyMatch(said -> said.contains("out-of-order"));
    }

    @Test
    void anOrderWhoseHourIsNeverOverSinceTheBoardCameUpInAnotherYear() throws MalformedMessage {
        Instant back = Instant.parse("2025-11-01T10:00:00Z");
        List<List<String>> lives = new ArrayList<>();
        for (int minute : new int[] {17, 40}) {
            lives.add(heard(minute, false, bench -> {
                        bench.pass(Duration.ofSeconds(20));
                        bench.point.time.setClock(back.plus(Duration.ofMinutes(minute)));
                        bench.restart();
                    })
                    .stream()
                    .filter(said -> said.contains("order-placed"))
                    .map(said -> said.substring(0, 20))
                    .toList());
        }
        assertThat(lives.getFirst()).isNotEmpty();
        assertThat(lives.getLast()).isEqualTo(lives.getFirst());
    }
}
