package yaogui.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import yaogui.hardware.Equipment;

/** What hands do at a simulated cabinet, typed into the process that has it. */
final class A02_TypedHands {

    private final SimulatedCabinet cabinet = new SimulatedCabinet(
            new Equipment(List.of("A1", "A2"), List.of("A1"), true, true, false),
            FaultRates.NONE,
            () -> 0,
            new SplittableRandom(1));
    private final SimulatedReader reader = SimulatedReader.in(cabinet);
    private final TypedHands hands = new TypedHands(cabinet, reader);

    @Test
    void a01_doors_boxes_buttons_and_cards() {
        assertThat(hands.act("door open")).isEqualTo("hands: the door is open");
        assertThat(cabinet.inside().doorOpen()).isTrue();
        assertThat(hands.act("load A1 L1 2")).isEqualTo("hands: 2 lie behind the others");
        assertThat(hands.act(" load  A1 L2 1 ")).isEqualTo("hands: 1 lie behind the others");
        assertThat(cabinet.inside().lane("A1").boxes())
                .containsExactly(new Box("L1", 0), new Box("L1", 1), new Box("L2", 2));
        assertThat(hands.act("door shut")).isEqualTo("hands: the door is shut");
        assertThat(hands.act("press A1")).isEqualTo("hands: pressed");
        assertThat(cabinet.read().pressed()).containsExactly("A1");
        assertThat(cabinet.read().doorOpen()).isFalse();
        assertThat(hands.act("card YJ1:A  B C ")).isEqualTo("hands: shown");
        assertThat(reader.poll()).contains("YJ1:A  B C ");
        assertThat(hands.act("take")).isEqualTo("hands: 0");
        assertThat(hands.act("unload A1")).isEqualTo("hands: 3 L1#0 L1#1 L2#2");
    }

    @Test
    void a02_what_cannot_be_done_is_said_in_one_line_and_changes_nothing() {
        for (String wrong : List.of(
                "",
                "help",
                "door",
                "door ajar",
                "load A1 L1",
                "load A1 L1 -1",
                "load A1 L1 201",
                "load B9 L1 1",
                "press A2")) {
            assertThat(hands.act(wrong))
                    .as(wrong)
                    .startsWith("hands: nothing is done. ")
                    .hasLineCount(1);
        }
        assertThat(cabinet.inside().doorOpen()).isFalse();
        assertThat(cabinet.inside().lanes()).allMatch(lane -> lane.boxes().isEmpty());
    }

    @Test
    void a03_line_by_line_until_there_are_no_more() {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        hands.follow(
                new BufferedReader(new StringReader("load A1 L1 1\nunload A1\n")),
                new PrintStream(answers, true, StandardCharsets.UTF_8));
        assertThat(answers.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("hands: 1 lie behind the others", "hands: 1 L1#0");
    }
}
