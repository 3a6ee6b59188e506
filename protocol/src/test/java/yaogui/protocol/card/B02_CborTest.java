package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class B02_CborTest {

    /** RFC 8949, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "00, 0",
        "17, 23",
        "1818, 24",
        "1864, 100",
        "1903e8, 1000",
        "1a000f4240, 1000000",
        "1b000000e8d4a51000, 1000000000000",
        "20, -1",
        "3863, -100",
        "3903e7, -1000",
        "1b7fffffffffffffff, 9223372036854775807",
        "3b7fffffffffffffff, -9223372036854775808"
    })
    void integers(String hex, long number) throws MalformedInput {
        assertThat(read(hex)).isEqualTo(new CborValue.Int(number));
        assertThat(write(new CborValue.Int(number))).isEqualTo(hex);
    }

    @Test
    void everythingElseThatCardsUse() throws MalformedInput {
        assertBothWays("f4", new CborValue.Bool(false));
        assertBothWays("f5", new CborValue.Bool(true));
        assertBothWays("4401020304", CborValue.bytes(new byte[] {1, 2, 3, 4}));
        assertBothWays("63e6b0b4", new CborValue.Text("水"));
        assertBothWays("80", CborValue.Array.of());
        assertBothWays("820180", CborValue.Array.of(new CborValue.Int(1), CborValue.Array.of()));
        assertBothWays("a0", CborValue.IntMap.EMPTY);
        assertBothWays("d21864", new CborValue.Tagged(18, new CborValue.Int(100)));
    }

    @Test
    void keysAreWrittenInBytewiseOrderAndReadInAny() throws MalformedInput {
        CborValue one = new CborValue.Int(1);
        var map = new CborValue.IntMap(Map.of(-1L, one, 100L, one, 2L, one, -65_537L, one));
        assertThat(write(map)).isEqualTo("a40201" + "186401" + "2001" + "3a0001000001");
        assertThat(read("a42001" + "0201" + "3a0001000001" + "186401")).isEqualTo(map);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'', nothing",
        "0000, bytes after the value",
        "1817, a byte where none was needed",
        "1900ff, two bytes where one would do",
        "1a0000ffff, four bytes where two would do",
        "1b00000000ffffffff, eight bytes where four would do",
        "1b8000000000000000, beyond a signed long",
        "3bffffffffffffffff, below a signed long",
        "1c, a reserved length",
        "18, a number cut off",
        "43aabb, a string cut off",
        "5800, a length written long",
        "5b7fffffffffffffff00, a string of nine exabytes",
        "9b7fffffffffffffff00, an array without end",
        "bb7fffffffffffffff00, a map without end",
        "5f41aaff, an indefinite byte string",
        "7f6161ff, an indefinite text",
        "9f01ff, an indefinite array",
        "bf0101ff, an indefinite map",
        "ff, a stray break",
        "a201010101, a key twice",
        "a1616101, a text as key",
        "a14001, a byte string as key",
        "a101, a map cut off",
        "62c328, a text that is not UTF-8",
        "63eda080, a surrogate in UTF-8",
        "f6, null",
        "f7, undefined",
        "f814, a simple value written long",
        "f93c00, a half float",
        "fb3ff0000000000000, a double",
        "d2, a tag with nothing in it"
    })
    void refused(String hex, String why) {
        assertThatExceptionOfType(MalformedInput.class).as(why).isThrownBy(() -> read(hex));
    }

    @Test
    void nestingEndsAtEight() throws MalformedInput {
        assertThat(read("81".repeat(7) + "00")).isNotNull();
        for (String nest : List.of("81", "a100", "d2")) {
            assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> read(nest.repeat(8) + "00"));
            assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> read(nest.repeat(2_000)));
        }
    }

    @Test
    void theWholeIsBounded() {
        assertThatExceptionOfType(MalformedInput.class)
                .isThrownBy(() -> CborReader.read(new byte[CborReader.MAX_BYTES + 1]))
                .withMessageContaining("8193");
    }

    private static void assertBothWays(String hex, CborValue value) throws MalformedInput {
        assertThat(read(hex)).isEqualTo(value);
        assertThat(write(value)).isEqualTo(hex);
    }

    private static CborValue read(String hex) throws MalformedInput {
        return CborReader.read(HexFormat.of().parseHex(hex));
    }

    private static String write(CborValue value) {
        return HexFormat.of().formatHex(CborWriter.write(value));
    }
}
