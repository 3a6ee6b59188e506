package yaogui.hardware.boards.vmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yaogui.hardware.spiral.TurnResult;
import yaogui.hardware.spiral.TurnResult.Stop;

/** One lane, one command, and what the board says of it, on clear lines and noisy ones. */
class A01_OneTurn {

    private static final long POLL_NANOS = 200_000_000L;
    private static final int SECOND = 5;

    private final VmcBoard upper = new VmcBoard();
    private long nanos;

    private Optional<TurnResult> play(SimulatedVmc board, int exchanges) {
        Optional<TurnResult> result = upper.result(nanos);
        for (int i = 0; i < exchanges && result.isEmpty(); i++) {
            board.exchange(upper, nanos);
            nanos += POLL_NANOS;
            result = upper.result(nanos);
        }
        return result;
    }

    private static SimulatedVmc board(int... codes) {
        return new SimulatedVmc(new SplittableRandom(1), 0, codes);
    }

    @Test
    void theFramesAreThoseOfTheProtocol() {
        HexFormat hex = HexFormat.of();
        assertThat(hex.formatHex(Frame.bare(Frame.POLL).bytes())).isEqualTo("fafb410040");
        assertThat(hex.formatHex(Frame.bare(Frame.ACK).bytes())).isEqualTo("fafb420043");
        assertThat(hex.formatHex(Frame.buy(7, 258).bytes())).isEqualTo("fafb030307010205");
        assertThat(hex.formatHex(upper.receive(hex.parseHex("fafb410040"), 0))).isEqualTo("fafb420043");
    }

    @Test
    void theBoxIsOut() {
        SimulatedVmc board = board(0x01, 0x02);
        upper.turn(12);

        TurnResult result = play(board, 20).orElseThrow();
        assertThat(result.stop()).isEqualTo(Stop.HOME);
        assertThat(result.fell()).isEqualTo(1);
        assertThat(board.turned()).containsExactly(12);
    }

    @ParameterizedTest
    @CsvSource({"2, HOME, 1", "36, HOME, 1", "3, NOT_HOME, 0", "4, NOT_HOME, 0", "6, NO_CURRENT, 0", "255, ABORTED, 0"})
    void whatTheBoardsCodesMean(int code, Stop stop, int fell) {
        upper.turn(12);

        TurnResult result = play(board(code), 20).orElseThrow();
        assertThat(result.stop()).isEqualTo(stop);
        assertThat(result.fell()).isEqualTo(fell);
        assertThat(result.tooShort()).as("certain").isEqualTo(stop == Stop.NO_CURRENT);
    }

    @Test
    void f47_anUnknownCodeIsStillGoingOn() {
        upper.turn(12);
        SimulatedVmc board = board(0x01, 0x7E, 0x55, 0x02);

        assertThat(play(board, 20).orElseThrow().stop()).isEqualTo(Stop.HOME);
    }

    @Test
    void f47_untilItsTimeIsUpAndThenNobodyCanTell() {
        upper.turn(12);
        SimulatedVmc board = board(0x7E);

        assertThat(play(board, 59 * SECOND)).isEmpty();
        TurnResult result = play(board, 3 * SECOND).orElseThrow();
        assertThat(result.stop()).isEqualTo(Stop.ABORTED);
        assertThat(result.tooShort()).isFalse();
        assertThat(board.turned()).containsExactly(12);
    }

    @Test
    void f48_theSameFrameAgainFiveTimesAndThenNobodyCanTell() {
        upper.turn(12);
        byte[] poll = Frame.bare(Frame.POLL).bytes();
        List<String> sent = new ArrayList<>();
        while (upper.result(nanos).isEmpty()) {
            sent.add(HexFormat.of().formatHex(upper.receive(poll, nanos)));
            nanos += POLL_NANOS;
        }
        assertThat(sent).hasSize(7).endsWith("fafb420043");
        assertThat(sent.subList(0, 6))
                .containsOnly(HexFormat.of().formatHex(Frame.buy(1, 12).bytes()));
        assertThat(upper.result(nanos).orElseThrow().tooShort())
                .as("it may have heard")
                .isFalse();
    }

    @Test
    void f48_noiseNeverMakesASecondTurn() {
        int done = 0;
        for (int seed = 0; seed < 300; seed++) {
            SimulatedVmc board = new SimulatedVmc(new SplittableRandom(seed), 0.05, 0x01, 0x02);
            VmcBoard fresh = new VmcBoard();
            fresh.turn(12);
            long at = 0;
            for (int i = 0; i < 70 * SECOND && fresh.result(at).isEmpty(); i++) {
                board.exchange(fresh, at);
                at += POLL_NANOS;
            }
            TurnResult result = fresh.result(at).orElseThrow();
            assertThat(board.turned()).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
            assertThat(result.fell())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(board.turned().size());
            assertThat(result.tooShort())
                    .as("seed %d: never called certain", seed)
                    .isFalse();
            done += result.fell();
        }
        assertThat(done)
                .as("of 300, through noise that damages every 20th byte")
                .isGreaterThan(270);
    }

    @Test
    void whatIsCutUpOrMixedWithRubbishIsReadAllTheSame() {
        FrameReader reader = new FrameReader();
        byte[] bytes = HexFormat.of().parseHex("00fafa" + "fafb410040" + "fafb030307" + "fafb420043");
        int found = 0;
        for (byte octet : bytes) {
            found += reader.read(new byte[] {octet}).size();
        }
        assertThat(found)
                .as("a poll, and an acknowledgement behind half a frame")
                .isEqualTo(2);
    }

    @Test
    void halfAFrameIsForgottenWhenTheLineFallsSilent() {
        upper.receive(HexFormat.of().parseHex("fafb04ff01"), 0);

        assertThat(upper.receive(Frame.bare(Frame.POLL).bytes(), POLL_NANOS)).isNotEmpty();
    }

    @Test
    void aStatusOfAnotherLaneOrOneHeardBeforeChangesNothing() {
        upper.turn(12);
        upper.receive(Frame.bare(Frame.POLL).bytes(), 0);
        upper.receive(new Frame(Frame.STATUS, new byte[] {9, 2, 0, 13}).bytes(), 0);
        upper.receive(new Frame(Frame.STATUS, new byte[] {9, 2, 0, 12}).bytes(), 0);

        assertThat(upper.result(0)).isEmpty();
    }

    @Test
    void f18_oneLaneAtATime() {
        upper.turn(12);

        assertThatThrownBy(() -> upper.turn(13)).hasMessage("selection 13 was to turn while 12 turns");
        assertThatThrownBy(() -> upper.turn(1000)).hasMessage("selection 1000; use 1 to 999");
    }
}
