package yaogui.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yaogui.agent.stock.Slot;
import yaogui.protocol.ProductClass;

/** What a table's words and figures become in a county of ours. */
final class A02_WhatTheTablesMean {

    @ParameterizedTest
    @CsvSource({
        "Female Condom, CONDOM",
        "Male Condom, CONDOM",
        "Oral Contraceptive (Pill), PILL",
        "Emergency Contraceptive (Pill), EMERGENCY_PILL",
        "Injectable Contraceptive, INJECTION",
        "Contraceptive Implant, IMPLANT",
        "Intrauterine Device (IUD), INTRAUTERINE_DEVICE",
        "Contraceptive film, FILM",
        "gel, GEL",
        "避孕套, CONDOM",
        "皮下埋植剂, IMPLANT",
    })
    void aKindIsAClass(String kind, ProductClass meant) {
        assertThat(ProductKinds.find(kind)).contains(meant);
    }

    @Test
    void whatNobodyDescribesKeepsItsCodeAndIsSaid() {
        Goods goods = Goods.of(
                List.of("P1", "P4", "P 5"),
                Map.of(
                        "P1", new HistoryProduct("P1", "Contraceptive Implant", "Implants"),
                        "P4", new HistoryProduct("P4", "Herbal tea", "Tea")));
        assertThat(goods.get("P1").productClass()).isEqualTo(ProductClass.IMPLANT);
        assertThat(goods.get("P1").name().zh()).isEqualTo("皮下埋植剂 P1");
        assertThat(goods.unknown()).containsExactly("P4", "P 5");
        assertThat(goods.id("P 5").text()).isEqualTo("product-0001");
        assertThat(goods.id("P1").text()).isEqualTo("p1");
    }

    @Test
    void codesThatCannotCrossTheWireGetANumberAndNoTwoTheSame() {
        WireNames names = new WireNames("site", List.of("Site-0001", "A/1", "a-1", "A-1", "卫生院"));
        assertThat(List.of("Site-0001", "A/1", "a-1", "A-1", "卫生院").stream().map(names::of))
                .containsExactly("site-0001", "site-0002", "a-1", "site-0003", "site-0004");
    }

    @Test
    void aPastTooLongAgoIsLivedWholeYearsLater() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Calendar calendar = Calendar.from(YearMonth.of(2019, 1), zone);
        assertThat(calendar.yearsLater()).isEqualTo(8);
        assertThat(calendar.firstDay(YearMonth.of(2019, 6))).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(calendar.end(YearMonth.of(2019, 12))).isEqualTo("2027-12-31T16:00:00Z");
        assertThat(Calendar.from(YearMonth.of(2028, 2), zone).yearsLater()).isZero();
    }

    @Test
    void aProductHasAsManyLanesAsItsGoodsNeedAndNoneWithoutGoods() {
        Goods goods = Goods.of(List.of("P1", "P2", "P3", "P4"), Map.of());
        List<MonthlyReport> reports = List.of(
                report("P1", 200, 40, 10), report("P1", 10, 5, 0), report("P2", 0, 0, 0), report("P3", 20_000, 0, -5));
        List<Slot> lanes = Planogram.lanes(reports, goods);
        assertThat(lanes.stream().filter(slot -> slot.product().equals(goods.id("P1"))))
                .extracting(slot -> slot.lane().text() + " " + slot.capacity())
                .containsExactly("A1 100", "A2 100", "A3 100");
        assertThat(lanes.stream().filter(slot -> slot.product().equals(goods.id("P2"))))
                .isEmpty();
        assertThat(lanes.stream()
                        .filter(slot -> slot.product().equals(goods.id("P3")))
                        .mapToInt(Slot::capacity)
                        .sum())
                .isGreaterThanOrEqualTo(20_000);
    }

    private static MonthlyReport report(String product, int opening, int received, int adjusted) {
        return new MonthlyReport(
                "N01", product, YearMonth.of(2019, 1), opening, received, 0, adjusted, opening + received + adjusted);
    }
}
