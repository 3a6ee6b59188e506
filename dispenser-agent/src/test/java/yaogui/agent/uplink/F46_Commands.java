package yaogui.agent.uplink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.Command;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * F46 and invariant 7: nothing that comes on the command topic makes a motor turn, and what is stale, forged or meant for
 * somebody else changes nothing at all; a lane is full, a product chosen, and a motor never on.
 */
class F46_Commands {

    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final String TOPIC = UplinkBench.TOPICS.command(TestPoint.ID);

    @AutoClose
    private final UplinkBench bench;

    F46_Commands(@TempDir Path home) {
        bench = new UplinkBench(home);
    }

    @BeforeEach
    void somebodyHasChosenAndIsToShowACard() {
        bench.point.with(A1, "L1", 5);
        bench.tick();
        bench.point.choose(CONDOM);
        bench.point.story();
        bench.link.taken();
    }

    private void assertNothingHappens(byte[]... payloads) {
        assertNothingTurns(payloads);
        assertThat(bench.point.story())
                .as("nothing is ordered, changed or taken over")
                .isEmpty();
    }

    private void assertNothingTurns(byte[]... payloads) {
        for (byte[] payload : payloads) {
            bench.link.deliver(TOPIC, payload);
            bench.tick();
            assertThat(bench.point.dispenser().isTurning()).isFalse();
            assertThat(bench.point.cabinet.inside().supplyOn()).isFalse();
        }
        bench.pass(Duration.ofSeconds(5));
        assertThat(bench.link.undone()).as("it does not come again").isZero();
        assertThat(bench.point.cabinet.fallen()).isEmpty();
        assertThat(bench.point.cabinet.lies()).isEmpty();
    }

    private static byte[] command(DispenserId to, long counter, Instant expires, CommandAction action) {
        Optional<LaneId> lane = action.mustNameALane() ? Optional.of(A1) : Optional.empty();
        return TestConsole.command(new Command(to, counter, expires, action, lane));
    }

    private static byte[] signed(Signed.Purpose purpose, String document, PrivateKey key) {
        return MessageCodec.write(Signed.sign(purpose, document, TestConsole.KEY_NAME, key));
    }

    @ParameterizedTest
    @EnumSource(CommandAction.class)
    void f46_aGenuineOne(CommandAction action) {
        assertNothingTurns(command(TestPoint.ID, 1, FAR, action));
    }

    @Test
    void f46_oneWhoseTimeIsOverAndOneForAnother() {
        assertNothingHappens(
                command(TestPoint.ID, 9, Instant.EPOCH, CommandAction.SELF_TEST),
                command(new DispenserId("qz-0422"), 10, FAR, CommandAction.OPEN_FOR_SERVICE));
    }

    @Test
    void f46_oneThatIsNotSignedOrByAStrangerOrForAnotherPurpose() {
        String document = MessageCodec.writeDocument(new Command(TestPoint.ID, 1, FAR, CommandAction.OPEN_FOR_SERVICE));
        assertNothingHappens(
                document.getBytes(UTF_8),
                signed(Signed.Purpose.COMMAND, document, TestConsole.STRANGER.getPrivate()),
                signed(Signed.Purpose.DESIRED, document, TestConsole.KEY.getPrivate()),
                MessageCodec.write(TestConsole.desired(TestPoint.ID, Desired.Kind.HOLDS, 99, Holds.NONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "VEND A1",
                "{\"action\":\"DISPENSE\",\"lane\":\"A1\"}",
                "{\"dispenser\":\"qz-0421\",\"counter\":1,\"expires\":\"2099-01-01T00:00:00Z\",\"action\":\"DISPENSE\"}",
                "{\"is\":\"Turn\",\"lane\":\"A1\"}",
                "{\"type\":\"turn-started\",\"order\":1}",
                "A1",
                "\u00fa\u00fb\u0003\u0001"
            })
    void f46_wordsOfOtherMachines(String text) {
        assertNothingHappens(text.getBytes(UTF_8), signed(Signed.Purpose.COMMAND, text, TestConsole.KEY.getPrivate()));
    }

    @Test
    void f46_anyBytesAtAll() {
        SplittableRandom random = new SplittableRandom(46);
        List<byte[]> payloads = new ArrayList<>();
        byte[] genuine = command(TestPoint.ID, 1, FAR, CommandAction.SELF_TEST);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            payloads.add(noise);
            byte[] bent = genuine.clone();
            bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            payloads.add(bent);
        }
        payloads.add(new byte[10_000_000]);
        assertNothingHappens(payloads.toArray(byte[][]::new));
    }

    @Test
    void f46_aCommandIsNoDesiredDocumentEither() {
        String document = MessageCodec.writeDocument(new Command(TestPoint.ID, 1, FAR, CommandAction.SELF_TEST));
        for (Desired.Kind kind : Desired.Kind.values()) {
            bench.link.deliver(
                    UplinkBench.TOPICS.desired(TestPoint.ID, kind),
                    signed(Signed.Purpose.COMMAND, document, TestConsole.KEY.getPrivate()));
        }
        assertNothingHappens();
    }

    @Test
    void f46_andTheResidentIsServedAllTheSame() {
        assertNothingTurns(command(TestPoint.ID, 1, FAR, CommandAction.SELF_TEST));
        bench.point.show(TestCards.of(1));
        bench.point.untilQuiet();
        assertThat(bench.point.cabinet.fallen()).hasSize(1);
    }

    @Test
    void f46_whoeverHoldsTheBrokerCannotFillTheLog() {
        RareWarning warning = new RareWarning();
        long said = Stream.generate(() -> warning.say(TestPoint.ID, "a message is refused"))
                .limit(100_000)
                .filter(aloud -> aloud)
                .count();
        assertThat(said).isEqualTo(17);
    }
}
