package yaogui.console.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake has its own sentence and exit code 2; none has a stack trace. */
class B01_BadInputTest {

    @TempDir
    private Path folder;

    private Path key;
    private Path trust;

    @BeforeEach
    void makeKeyAndTrust() {
        key = folder.resolve("issuer.key");
        trust = folder.resolve("trust.json");
        CardRun.of("new-key", "--area", "qingzhou", "--out", key);
        CardRun.of("trust", "--key", key, "--out", trust);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                                     | Say what to do: new-key, trust, issue or read.",
                "frobnicate                             | Unmatched argument at index 0: 'frobnicate'",
                "new-key --area qingzhou                | Missing required option: '--out=FILE'",
                "new-key --area QingZhou --out K        | 'QingZhou' is no county",
                "issue --key K --valid-days x --out O   | Invalid value for option '--valid-days': 'x' is not an int",
                "issue --key K --valid-days 1 --out O --classes condom,tea | 'tea' is no product class; there are [condom",
                "issue --key K --valid-days 1 --out O --medium stone | Invalid value for option '--medium'",
                "issue --key K --valid-days 0 --out O   | A card is good for 1 to 3660 days, not 0.",
                "issue --key K --valid-days 1 --count 1001 --out O | Issue 1 to 1000 cards at once, not 1001.",
                "issue --key nowhere.key --valid-days 1 --out O | nowhere.key cannot be read: there is no such file or folder.",
                "trust --key nowhere.key --out O        | nowhere.key cannot be read: there is no such file or folder.",
                "read nowhere.png --trust TRUST         | There is no file nowhere.png.",
                "read YJ1:ABC --trust nowhere.json      | nowhere.json cannot be read: there is no such file or folder.",
                "read https://example.org/ --trust TRUST | This is not a one-card: its text does not begin with YJ1:.",
                "read YJ1:ABC --trust TRUST             | This card is damaged",
            })
    void mistakesOnTheCommandLine(String line, String sentence) {
        Object[] arguments = Arrays.stream(line.isEmpty() ? new String[0] : line.split(" ", -1))
                .map(word -> word.equals("TRUST") ? trust : word)
                .toArray();
        assertRefused(CardRun.of(arguments), sentence);
        assertThat(Path.of("K")).doesNotExist();
        assertThat(Path.of("O")).doesNotExist();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        byte[] before = Files.readAllBytes(key);
        assertRefused(
                CardRun.of("new-key", "--area", "baishan", "--out", key), "is already there and is not overwritten.");
        assertThat(Files.readAllBytes(key)).isEqualTo(before);
        Path cards = Files.createDirectory(folder.resolve("cards"));
        Files.writeString(cards.resolve("cards.pdf"), "mine");
        assertRefused(
                CardRun.of("issue", "--key", key, "--valid-days", 1, "--out", cards),
                "cards.pdf is already there and is not overwritten.");
        assertThat(cards.resolve("card-1.png")).doesNotExist();
    }

    @Test
    void theKeyOfAnotherAreaIsNotTakenByMistake() {
        assertRefused(
                CardRun.of("issue", "--key", key, "--area", "baishan", "--valid-days", 1, "--out", folder.resolve("x")),
                "is a key of the area qingzhou, not of baishan. Give the key of baishan.");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMade() {
        assertRefused(
                CardRun.of("issue", "--key", key, "--valid-days", 1, "--out", key.resolve("cards")), "cannot be made");
        assertRefused(
                CardRun.of("new-key", "--area", "qingzhou", "--out", folder.resolve("no/k")), "cannot be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{}", "\"x\"", "{\"kid\":1}", "{\"keys\":[]}", "\u0000\u0001"})
    void aKeyFileThatIsNone(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.key"), content);
        assertRefused(CardRun.of("trust", "--key", file, "--out", folder.resolve("t")), "is no issuer key: ");
    }

    @Test
    void aKeyFileThatWasEditedDoesNotShowItsSeed() throws IOException {
        String seed = Files.readString(key).split("\"seed\" : \"", 2)[1].substring(0, 43);
        String tampered = (seed.charAt(0) == 'A' ? 'B' : 'A') + seed.substring(1);
        Path file = Files.writeString(
                folder.resolve("edited.key"), Files.readString(key).replace(seed, tampered));
        CardRun run = CardRun.of("trust", "--key", file, "--out", folder.resolve("t"));
        assertRefused(run, "The seed and the public key of key");
        assertThat(run.err()).doesNotContain(tampered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"keys\":[{\"kid\":\"AAAA\",\"area\":\"q\",\"algorithm\":\"SM2\",\"publicKey\":\"\"}]} | There is no card algorithm 'SM2'",
                "{\"revoked\":[\"AAAA\"]} | The revocation tag has 3 bytes where 8 are needed.",
                "{\"revokd\":[]} | is no trust list: line 1",
                "{\"keys\":[null]} | is no trust list: A trust list has an entry that is null.",
                "{\"keys\":[{}]} | A trusted key has the fields kid, area, algorithm and publicKey.",
                "{\"minimumSerials\":[{\"serial\":1}]} | A minimum serial has the fields tag and serial.",
                "{\"revoked\":[null]} | is no trust list: A trust list has an entry that is null.",
            })
    void aTrustListThatIsNone(String content, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), content);
        assertRefused(CardRun.of("read", "YJ1:ABC", "--trust", file), sentence);
    }

    @Test
    void picturesThatAreNoneOrShowNoCard() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "I am no picture");
        assertRefused(CardRun.of("read", text, "--trust", trust), "is no picture that can be read here.");
        Path folderNamedSo = Files.createDirectory(folder.resolve("folder.png"));
        assertRefused(CardRun.of("read", folderNamedSo, "--trust", trust), "There is no file");
        byte[] picture = CardPicture.png("HELLO", 4);
        Path other = Files.write(folder.resolve("other.png"), picture);
        assertRefused(CardRun.of("read", other, "--trust", trust), "This is not a one-card");
        for (int length = 8; length < picture.length - 40; length += 5) {
            Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(picture, length));
            assertRefused(CardRun.of("read", cut, "--trust", trust), "cut.png");
        }
    }

    @Test
    void aSmallFileThatClaimsToBeAHugePicture() throws IOException {
        Path bomb = Files.write(folder.resolve("bomb.png"), claimingSize(CardPicture.png("HELLO", 4), 2_000_000_000));
        assertRefused(CardRun.of("read", bomb, "--trust", trust), "has more than 50 million pixels. Make it smaller.");
    }

    @Test
    void aCardOfAnIssuerThatIsNotListed() throws IOException {
        CardRun.of("issue", "--key", key, "--valid-days", 1, "--out", folder.resolve("cards"));
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
        assertRefused(
                CardRun.of("read", folder.resolve("cards/card-1.png"), "--trust", empty),
                "This card is of an issuer that the trust list does not know");
    }

    private static byte[] claimingSize(byte[] png, int side) {
        byte[] bytes = png.clone();
        ByteBuffer.wrap(bytes).putInt(16, side).putInt(20, side);
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) checksum.getValue());
        return bytes;
    }

    private static void assertRefused(CardRun run, String sentence) {
        assertThat(run.err()).contains(sentence).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
