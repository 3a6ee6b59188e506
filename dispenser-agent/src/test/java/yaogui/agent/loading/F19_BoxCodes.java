package yaogui.agent.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.protocol.Gtin;
import yaogui.protocol.LotId;

/** F19: what the code on a box says, in every form in which a reader may deliver it, and nothing that it does not say. */
final class F19_BoxCodes {

    private static final Year NOW = Year.of(2026);
    private static final Gtin GTIN = new Gtin("09520000000103");
    private static final BoxCode WHOLE =
            new BoxCode(GTIN, Optional.of(new LotId("20260301-B")), Optional.of(LocalDate.of(2031, 2, 28)));
    private static final char GS = 0x1D;

    private static Optional<BoxCode> read(String text) {
        return BoxCode.read(text.replace('|', GS), NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)09520000000103(17)310228(10)20260301-B",
                "(10)20260301-B (01)09520000000103 (17)310228",
                "0109520000000103173102281020260301-B",
                "]d20109520000000103173102281020260301-B",
                "]C1|0109520000000103|1731022810" + "20260301-B|",
                "1020260301-B|01095200000001031731022821SN7",
                "0109520000000103112603011020260301-B|21SERIAL|17310228|91OURS",
                "(01)09520000000103(11)260301(17)310228(10)20260301-B(21)S/N-7",
                "010952000000010317310200" + "1020260301-B",
            })
    void f19_theSameBoxInEveryForm(String text) {
        assertThat(read(text)).contains(WHOLE);
    }

    @Test
    void f19_dayNoughtIsTheLastOfTheMonthLeapYearsIncluded() {
        assertThat(read("(01)09520000000103(17)280200").flatMap(BoxCode::expiry))
                .contains(LocalDate.of(2028, 2, 29));
        assertThat(read("(01)09520000000103(17)280229").flatMap(BoxCode::expiry))
                .contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void f19_aYearFarAheadIsOfTheLastCentury() {
        assertThat(read("(01)09520000000103(17)760131").flatMap(BoxCode::expiry))
                .contains(LocalDate.of(2076, 1, 31));
        assertThat(read("(01)09520000000103(17)770131").flatMap(BoxCode::expiry))
                .contains(LocalDate.of(1977, 1, 31));
        assertThat(BoxCode.read("(01)09520000000103(17)010131", Year.of(2060)).flatMap(BoxCode::expiry))
                .contains(LocalDate.of(2101, 1, 31));
    }

    @ParameterizedTest
    @CsvSource({"9520000000103", "09520000000103", "]E09520000000103"})
    void f19_aBoxWithTheArticlesNumberAloneLeavesTheRestToBeTyped(String text) {
        assertThat(read(text)).contains(new BoxCode(GTIN, Optional.empty(), Optional.empty()));
    }

    @Test
    void f19_aLotThatNoRecordCanKeepIsTyped() {
        assertThat(read("(01)09520000000103(10)A_B+C")).contains(new BoxCode(GTIN, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "(",
                "01",
                "010",
                "9520000000104",
                "(01)9520000000103(10)A",
                "(01)09520000000104(10)A",
                "(01)09520000000103(17)281331",
                "(01)09520000000103(17)280230",
                "(01)09520000000103(17)28023",
                "(01)09520000000103(17)2802 1",
                "(01)09520000000103(10)A(10)B",
                "(01)09520000000103(10)123456789012345678901",
                "(01)09520000000103(10)",
                "(01)09520000000103(10)A)",
                "(01)09520000000103 rest",
                "(10)A(17)310228",
                "010952000000|010317310228",
                "0109520000000103173102",
                "xx0109520000000103",
                "YJ1:6BFOXN%TS3DHPVO13J",
                "LANE:A3",
                "https://example.org/01/09520000000103",
            })
    void f37_whatIsNoBoxesCodeIsNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void f37_aTextThatIsTooLongIsNotLookedAt() {
        assertThat(read("(01)09520000000103" + "(91)1".repeat(30))).isEmpty();
    }

    @Test
    void f37_noTextOfAnyKindBreaksTheReading() {
        SplittableRandom random = new SplittableRandom(19);
        String letters = "01234567890123456789()|]dC2ABC \uFFFD";
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder(run % 2 == 0 ? "0109520000000103" : "");
            random.ints(random.nextInt(40), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            read(text.toString()).ifPresent(code -> assertThat(code.gtin()).isNotNull());
        }
    }
}
