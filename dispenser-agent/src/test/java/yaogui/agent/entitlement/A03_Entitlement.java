package yaogui.agent.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.entitlement.QuotaBench.CONDOM;
import static yaogui.agent.entitlement.QuotaBench.EMERGENCY;
import static yaogui.agent.entitlement.QuotaBench.FIRST_DAY;
import static yaogui.agent.entitlement.QuotaBench.GEL;
import static yaogui.agent.entitlement.QuotaBench.PILL;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestTime;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.document.Policy;

/** How much a card may take. The policy: 2 boxes of condoms in 30 days, 1 of gel in 90. */
class A03_Entitlement {

    private static final LocalDate LAST_DAY = FIRST_DAY.plusDays(29);
    private static final LocalDate NEXT_WINDOW = FIRST_DAY.plusDays(30);

    @AutoClose
    private final QuotaBench bench;

    A03_Entitlement(@TempDir Path home) {
        bench = new QuotaBench(home);
    }

    private static Allowance usedUpUntil(LocalDate day) {
        return new Allowance.UsedUp(day);
    }

    @Test
    void aCardTakesWhatTheRuleSaysAndNoMoreInItsWindow() {
        bench.take(1, CONDOM, FIRST_DAY);
        bench.take(1, CONDOM, FIRST_DAY);
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isEqualTo(usedUpUntil(NEXT_WINDOW));
        assertThat(bench.judge(1, CONDOM, LAST_DAY)).isEqualTo(usedUpUntil(NEXT_WINDOW));
        assertThat(bench.judge(1, CONDOM, NEXT_WINDOW)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void whatOneTookIsNothingToAnother() {
        bench.take(1, GEL, FIRST_DAY);
        assertThat(bench.judge(2, GEL, FIRST_DAY)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void whatWasTakenOfOneClassIsNothingToAnotherClass() {
        bench.take(1, GEL, FIRST_DAY);
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void whatIsReservedCountsUntilTheOrderEnds() {
        bench.reserve(1, GEL, FIRST_DAY);
        assertThat(bench.judge(1, GEL, FIRST_DAY)).isInstanceOf(Allowance.UsedUp.class);
        bench.write(new QuotaMove.GiveBack());
        assertThat(bench.judge(1, GEL, FIRST_DAY)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void everythingSurvivesAPowerCut() {
        bench.take(1, CONDOM, FIRST_DAY);
        bench.reserve(1, CONDOM, FIRST_DAY);
        bench.powerCut();
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.UsedUp.class);
        bench.write(new QuotaMove.GiveBack());
        bench.powerCut();
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.Granted.class);
        bench.take(1, CONDOM, FIRST_DAY);
        bench.powerCut();
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.UsedUp.class);
    }

    @Test
    void aBoxReservedBeforeMidnightAndTakenAfterItCostsNothingOfTheNewWindow() {
        bench.reserve(1, GEL, FIRST_DAY);
        LocalDate newWindow = LocalDate.ofEpochDay(90 * 232);
        assertThat(bench.judge(2, GEL, newWindow)).isInstanceOf(Allowance.Granted.class);
        bench.write(new QuotaMove.Use());
        assertThat(bench.judge(1, GEL, newWindow)).isInstanceOf(Allowance.Granted.class);
        bench.powerCut();
        assertThat(bench.judge(1, GEL, newWindow)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void aClockSetBackOpensNothingAnew() {
        bench.take(1, GEL, FIRST_DAY);
        assertThat(bench.judge(1, GEL, FIRST_DAY.minusDays(200))).isInstanceOf(Allowance.UsedUp.class);
        assertThat(bench.judge(1, GEL, FIRST_DAY)).isInstanceOf(Allowance.UsedUp.class);
    }

    @Test
    void whatStandsInNoRuleIsNotGivenOut() {
        assertThat(bench.judge(1, PILL, FIRST_DAY)).isEqualTo(new Allowance.NotEntitled());
    }

    @Test
    void norWhatTheCardDoesNotSay() {
        CardClaims onlyGel = card(EnumSet.of(ProductClass.GEL), true);
        assertThat(bench.judge(onlyGel, CONDOM, FIRST_DAY)).isEqualTo(new Allowance.NotEntitled());
        assertThat(bench.judge(onlyGel, GEL, FIRST_DAY)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void whatIsForAdultsNeedsACardThatSaysSo() {
        CardClaims minor = card(TestCards.USUAL, false);
        assertThat(bench.judge(minor, EMERGENCY, FIRST_DAY)).isEqualTo(new Allowance.AdultsOnly());
        assertThat(bench.judge(minor, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.Granted.class);
        assertThat(bench.judge(1, EMERGENCY, FIRST_DAY)).isInstanceOf(Allowance.Granted.class);
    }

    private static CardClaims card(java.util.Set<ProductClass> classes, boolean adult) {
        return TestCards.claims(1, TestCards.QINGZHOU, TestTime.NOON, TestTime.NOON.plusSeconds(1), classes, adult);
    }

    @Test
    void anotherLimitAppliesAtOnce() {
        bench.take(1, CONDOM, FIRST_DAY);
        bench.take(1, CONDOM, FIRST_DAY);
        bench.follow(condoms(3, 30));
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void aShorterWindowBeginsAtOnce() {
        bench.take(1, CONDOM, FIRST_DAY.plusDays(8));
        bench.follow(condoms(1, 7));
        bench.take(1, CONDOM, FIRST_DAY.plusDays(8));
        assertThat(bench.judge(1, CONDOM, FIRST_DAY.plusDays(8))).isEqualTo(usedUpUntil(FIRST_DAY.plusDays(14)));
    }

    @Test
    void aLongerWindowBeginsWhereItsOwnNextOneDoes() {
        bench.follow(condoms(1, 7));
        bench.take(1, CONDOM, FIRST_DAY.plusDays(8));
        bench.follow(condoms(1, 30));
        assertThat(bench.judge(1, CONDOM, FIRST_DAY.plusDays(8))).isEqualTo(usedUpUntil(NEXT_WINDOW));
        assertThat(bench.judge(1, CONDOM, NEXT_WINDOW)).isInstanceOf(Allowance.Granted.class);
    }

    private static Policy condoms(int boxes, int days) {
        return new Policy(List.of(new Policy.Rule(ProductClass.CONDOM, boxes, days, false)));
    }

    @Test
    void f34_aWindowFarAheadComesBackWithWhatWasUsedInItAndTheNextOneIsAnew() {
        LocalDate wrong = FIRST_DAY.plusDays(460);
        bench.take(1, CONDOM, wrong);
        bench.reserve(1, CONDOM, wrong);
        bench.comeBack(LAST_DAY);
        bench.write(new QuotaMove.Use());
        bench.powerCut();
        assertThat(bench.judge(1, CONDOM, LAST_DAY)).isEqualTo(usedUpUntil(NEXT_WINDOW));
        assertThat(bench.judge(2, CONDOM, LAST_DAY)).isInstanceOf(Allowance.Granted.class);
        assertThat(bench.judge(1, CONDOM, NEXT_WINDOW)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void f34_oneThatBeganEarlyStaysSoThatItDoesNotBeginTwice() {
        bench.take(1, CONDOM, NEXT_WINDOW);
        bench.take(1, CONDOM, NEXT_WINDOW);
        bench.comeBack(LAST_DAY.minusDays(2));
        assertThat(bench.judge(1, CONDOM, LAST_DAY)).isInstanceOf(Allowance.UsedUp.class);
        assertThat(bench.judge(1, CONDOM, NEXT_WINDOW)).isInstanceOf(Allowance.UsedUp.class);
    }
}
