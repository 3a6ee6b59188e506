package yaogui.console.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From no key to a card that a board accepts, as an issuer types it. */
class A01_IssueAndReadTest {

    @TempDir
    private Path folder;

    private Path key;
    private Path trust;
    private Path cards;

    @BeforeEach
    void makeKeyTrustAndCards() {
        key = folder.resolve("issuer.key");
        trust = folder.resolve("trust.json");
        cards = folder.resolve("cards");
        assertThat(CardRun.of("new-key", "--area", "qingzhou", "--out", key).exitCode())
                .isZero();
        assertThat(CardRun.of("trust", "--key", key, "--out", trust).exitCode()).isZero();
        CardRun issue = CardRun.of(
                "issue",
                "--key",
                key,
                "--area",
                "qingzhou",
                "--count",
                3,
                "--valid-days",
                365,
                "--adult",
                "--out",
                cards);
        assertThat(issue)
                .isEqualTo(new CardRun(
                        0,
                        "3 cards of the area qingzhou, good until 2027-11-21, in %s: card-1.png ..., cards.pdf, cards.txt.%n"
                                .formatted(cards),
                        ""));
    }

    @Test
    void thePictureAndTheTextSayTheSame() throws IOException {
        List<String> texts = Files.readAllLines(cards.resolve("cards.txt"));
        assertThat(texts).hasSize(3).doesNotHaveDuplicates();
        for (int i = 0; i < 3; i++) {
            CardRun picture = CardRun.of("read", cards.resolve("card-%d.png".formatted(i + 1)), "--trust", trust);
            assertThat(picture.out())
                    .isEqualTo("This card is good: area qingzhou, condom, gel, film, suppository, "
                            + "from 2026-11-21T16:00:00Z until 2027-11-21T16:00:00Z, serial 1, on paper, issued to an adult.%n"
                                    .formatted());
            assertThat(CardRun.of("read", texts.get(i), "--trust", trust)).isEqualTo(picture);
        }
    }

    @Test
    void whatIsPrintedDoesNotGiveTheCardAway() throws IOException {
        String text = Files.readAllLines(cards.resolve("cards.txt")).getFirst();
        assertThat(new IssuedCard(text, LocalDate.EPOCH).toString()).doesNotContain(text.substring(4, 30));
        assertThat(CardRun.of("read", text, "--trust", trust).out()).doesNotContain("YJ1:");
    }

    @Test
    void onlyTheOwnerCanReadWhatWasWritten() throws IOException {
        for (Path file : List.of(key, trust, cards.resolve("card-1.png"), cards.resolve("cards.pdf"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theLastDayEndsAtMidnightInChina() throws IOException {
        String text = Files.readAllLines(cards.resolve("cards.txt")).getFirst();
        var midnight = Instant.parse("2027-11-21T16:00:00Z");
        assertThat(CardRun.at(midnight.minusSeconds(1), "read", text, "--trust", trust)
                        .exitCode())
                .isZero();
        assertThat(CardRun.at(midnight, "read", text, "--trust", trust).err())
                .startsWith("This card is genuine, but its last day is past.");
        assertThat(CardRun.at(CardRun.NOW.minus(Duration.ofDays(1)), "read", text, "--trust", trust)
                        .err())
                .startsWith("This card is genuine, but its first day has not come.");
    }

    @Test
    void withoutTheAdultOptionTheCardDoesNotSayItAndClassesAndMediumAreAsAsked() {
        CardRun.of(
                "issue",
                "--key",
                key,
                "--valid-days",
                1,
                "--classes",
                "pill,condom",
                "--medium",
                "plastic",
                "--out",
                folder.resolve("more"));
        assertThat(CardRun.of("read", folder.resolve("more/card-1.png"), "--trust", trust)
                        .out())
                .contains("condom, pill,", "on plastic", "age not shown");
    }

    @Test
    void everySubcommandExplainsItself() {
        assertThat(CardRun.of("--help").out()).contains("new-key", "trust", "issue", "read");
        assertThat(CardRun.of("issue", "--help").out()).startsWith("Usage: yaogui card issue ");
        assertThat(CardRun.of("read", "--help").exitCode()).isZero();
    }
}
