package yaogui.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names on the wire are safe in a topic, a path and a file name. */
class E01_NamesTest {

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(
                        (Function<String, Record>) CountyId::new, List.of("q", "qingzhou", "0", "a".repeat(32), "a-")),
                Arguments.of((Function<String, Record>) DispenserId::new, List.of("qz-0421", "1", "a--b")),
                Arguments.of((Function<String, Record>) ProductId::new, List.of("condom-52-10")),
                Arguments.of((Function<String, Record>) LaneId::new, List.of("A3", "Z99", "B0", "A03")),
                Arguments.of(
                        (Function<String, Record>) LotId::new,
                        List.of("1", "20260301-B", "G2023.11/7", "x".repeat(24))),
                Arguments.of((Function<String, Record>) Epoch::new, List.of("0123456789abcdef")),
                Arguments.of((Function<String, Record>) Gtin::new, List.of("06901234567892", "00000096385074")),
                Arguments.of((Function<String, Record>) StaffCode::new, List.of("07", "B12", "A1234567")),
                Arguments.of((Function<String, Record>) Question::new, List.of("0123456789abcdef".repeat(2))));
    }

    static Stream<Arguments> bad() {
        List<String> never = List.of(
                "", " ", "+", "#", "a/b", "..", "a\n", "\n", "ä", "一", "a b", "\u0000", "%00", "A3 ", "a".repeat(33));
        Function<String, Record> lane = LaneId::new;
        Function<String, Record> lot = LotId::new;
        Function<String, Record> epoch = Epoch::new;
        return Stream.concat(
                Stream.<Function<String, Record>>of(
                                CountyId::new, DispenserId::new, ProductId::new, LaneId::new, Epoch::new)
                        .map(name -> Arguments.of(name, never)),
                Stream.of(
                        Arguments.of((Function<String, Record>) CountyId::new, List.of("-a", "A", "qz_1", "qz.1")),
                        Arguments.of(lane, List.of("A", "3", "a3", "A345", "AA3", "A-1", "Ａ3", "A３")),
                        Arguments.of(lot, List.of("", " ", "x".repeat(25), "a\n", "批号", "a_b", "a+b", "#")),
                        Arguments.of(
                                (Function<String, Record>) Gtin::new,
                                List.of("", "6901234567892", "06901234567893", "0690123456789a", "０6901234567892")),
                        Arguments.of(
                                (Function<String, Record>) StaffCode::new,
                                List.of("", "7", "b12", "WANG", "A12345678", "B 1", "B12\n")),
                        Arguments.of(epoch, List.of("0123456789ABCDEF", "0123456789abcde", "0123456789abcdef0"))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodNamesAreKeptAsTheyAre(Function<String, Record> name, List<String> texts) {
        texts.forEach(text -> assertThat(name.apply(text)).hasToString(text));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badNamesAreRefused(Function<String, Record> name, List<String> texts) {
        texts.forEach(text -> assertThatExceptionOfType(IllegalArgumentException.class)
                .as("'%s'", text)
                .isThrownBy(() -> name.apply(text)));
    }

    @Test
    void aRefusalSaysWhatToUse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DispenserId("QZ 0421"))
                .withMessage("'QZ 0421' is no dispenser: use 1 to 32 of a-z, 0-9 and '-', e.g. qz-0421");
    }

    @Test
    void aRefusalQuotesLittleAndNothingThatMovesACursor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LaneId("\u001b[2J\n\u202e" + "💊".repeat(1000)))
                .withMessage("'?[2J??" + "💊".repeat(34)
                        + "…' is no lane: use a capital letter and one or two digits, e.g. A3");
    }

    @Test
    void namesAreSortedByTheirText() {
        assertThat(Stream.of("B1", "A10", "A2").map(LaneId::new).sorted())
                .containsExactly(new LaneId("A10"), new LaneId("A2"), new LaneId("B1"));
    }

    @Test
    void classesAreNamedByOneWordAndOneNumber() {
        assertThat(Arrays.stream(ProductClass.values()).map(ProductClass::code)).doesNotHaveDuplicates();
        for (ProductClass one : ProductClass.values()) {
            assertThat(ProductClass.of(one.text())).isEqualTo(one);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CONDOM", "condom ", "aspirin"})
    void otherWordsAreNoClass(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductClass.of(text))
                .withMessageStartingWith("'%s' is no product class; there are [condom, gel, ", text);
    }
}
