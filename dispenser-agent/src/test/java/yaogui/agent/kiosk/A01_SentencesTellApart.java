package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yaogui.agent.dispensing.Refusal;
import yaogui.agent.dispensing.State;
import yaogui.protocol.card.CardFault;
import yaogui.protocol.document.Text;

/** Every trouble has a sentence of its own, in both languages, and none of them blames or speaks of machinery. */
final class A01_SentencesTellApart {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal.BadCard(CardFault.EXPIRED),
            new Refusal.NotEntitled(),
            new Refusal.AdultsOnly(),
            new Refusal.UsedUp(FROM),
            new Refusal.Unavailable(),
            new Refusal.ClockUnknown(),
            new Refusal.HoldsUnknown(),
            new Refusal.TooWarm(),
            new Refusal.CurtainBlind(),
            new Refusal.HatchBlocked());

    private static List<Text> all() {
        List<Text> all = new ArrayList<>(
                Arrays.stream(CardFault.values()).map(Sentences::of).toList());
        REFUSALS.stream()
                .filter(refusal -> !(refusal instanceof Refusal.BadCard))
                .map(Sentences::of)
                .forEach(all::add);
        states().stream().map(Sentences::of).forEach(all::add);
        all.add(Sentences.NOTHING_HERE);
        all.add(Sentences.PLANOGRAM_UNKNOWN);
        return all;
    }

    private static List<State> states() {
        return List.of(
                new State.Idle(),
                new State.AwaitingCard(SampleCabinet.FIRST, 0),
                new State.AwaitingChoice(SampleCabinet.CARD, 0),
                SampleCabinet.turning(),
                new State.Delivered(SampleCabinet.FIRST, 0),
                new State.Apologising(SampleCabinet.FIRST, SampleCabinet.CARD, true, 0),
                new State.Apologising(SampleCabinet.FIRST, SampleCabinet.CARD, false, 0),
                new State.InService(),
                new State.OutOfOrder("SQLITE_CORRUPT in /var/lib"));
    }

    @Test
    void thisListNamesEveryRefusalThereIs() {
        assertThat(REFUSALS.stream().map(Refusal::getClass).distinct())
                .hasSize(Refusal.class.getPermittedSubclasses().length);
    }

    @Test
    void noTwoAreAlike() {
        assertThat(all()).extracting(Text::zh).doesNotHaveDuplicates();
        assertThat(all()).extracting(Text::en).doesNotHaveDuplicates();
    }

    @Test
    void eachIsWrittenInItsOwnLanguage() {
        assertThat(all()).allSatisfy(text -> {
            assertThat(text.zh()).matches(".*\\p{IsHan}{4,}.*");
            assertThat(text.en()).matches("[A-Z][\\p{ASCII}]{10,}");
        });
    }

    @Test
    void noneBlamesOrShouts() {
        assertThat(all()).allSatisfy(text -> {
            assertThat(text.en().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("error", "fail", "invalid", "illegal", "denied", "forged", "!");
            assertThat(text.zh()).doesNotContain("错误", "失败", "非法", "拒绝", "伪造", "！");
        });
    }

    @Test
    void outOfOrderSaysWhereToAskAndNothingTechnical() {
        Text text = Sentences.of(new State.OutOfOrder("SQLITE_CORRUPT in /var/lib"));
        assertThat(text.en()).contains("health centre").doesNotContain("SQLITE");
        assertThat(text.zh()).contains("卫生院").doesNotContain("SQLITE");
    }

    @Test
    void usedUpSaysFromWhen() {
        Text text = Sentences.of(new Refusal.UsedUp(FROM));
        assertThat(text.zh()).contains("2026年12月1日");
        assertThat(text.en()).contains("1 December 2026");
    }

    @Test
    void aBadCardSaysWhatIsWithTheCard() {
        assertThat(Sentences.of(new Refusal.BadCard(CardFault.DAMAGED))).isEqualTo(Sentences.of(CardFault.DAMAGED));
    }
}
