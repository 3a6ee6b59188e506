package yaogui.console.restocking;

import java.util.List;
import java.util.Locale;

/**
 * Writes a lane's calculation out, a line a step. Letters: n boxes taken in T days in stock; prior Gamma(a, b); λ rate;
 * h cover days; D_h demand in them; s service level; q quantile; u usable before expiry; d minimum display; m lanes; C and c
 * capacity of shelf and lane; S and t target of shelf and lane; z on hand; p pack; w wanted; g given; H horizon days.
 */
final class LaneFormula {

    private LaneFormula() {}

    static List<FormulaLine> of(LaneReason r) {
        return List.of(
                rate(r),
                coverDays(r),
                expected(r),
                quantile(r),
                shelfTarget(r),
                laneTarget(r),
                wanted(r),
                allotted(r),
                prevented(r));
    }

    private static FormulaLine rate(LaneReason r) {
        var d = r.demand();
        return line(
                FormulaLine.Step.RATE,
                "λ = (a + n) / (b + T)",
                "(%.3f + %d) / (%.2f + %.2f)",
                d.ratePerDay(),
                d.prior().shape(),
                d.unitsTaken(),
                d.prior().days(),
                d.daysInStock());
    }

    private static FormulaLine coverDays(LaneReason r) {
        return line(
                FormulaLine.Step.COVER_DAYS,
                "h = interval + lead time",
                "%.1f + %.1f",
                r.coverDays(),
                r.visitIntervalDays(),
                r.leadTimeDays());
    }

    private static FormulaLine expected(LaneReason r) {
        return line(
                FormulaLine.Step.EXPECTED_DEMAND,
                "E[D_h] = λ · h",
                "%.4f · %.1f (± %.2f)",
                r.expectedDemand(),
                r.demand().ratePerDay(),
                r.coverDays(),
                r.demandDeviation());
    }

    private static FormulaLine quantile(LaneReason r) {
        return line(
                FormulaLine.Step.QUANTILE,
                "q = min{k : P(D_h ≤ k) ≥ s}, D_h ~ NB(a + n, E[D_h])",
                "s = %.3f, NB(%.3f, %.3f)",
                r.quantile(),
                r.serviceLevel(),
                r.demand().posteriorShape(),
                r.expectedDemand());
    }

    private static FormulaLine shelfTarget(LaneReason r) {
        String usable = r.usableExpiry() == null ? "∞" : Integer.toString(r.usable());
        return line(
                FormulaLine.Step.SHELF_TARGET,
                "S = min(C, max(d · m, min(q, u)))",
                "min(%d, max(%d · %d, min(%d, %s)))",
                r.shelfTarget(),
                r.shelfCapacity(),
                r.minimumDisplay(),
                r.shelfLanes(),
                r.quantile(),
                usable);
    }

    private static FormulaLine laneTarget(LaneReason r) {
        return line(
                FormulaLine.Step.LANE_TARGET,
                "t ≈ S · c / C",
                "%d · %d / %d",
                r.laneTarget(),
                r.shelfTarget(),
                r.laneCapacity(),
                r.shelfCapacity());
    }

    private static FormulaLine wanted(LaneReason r) {
        return line(
                FormulaLine.Step.WANTED,
                "w = max(0, min(⌈(t − z) / p⌉, ⌊room / p⌋)) · p",
                "max(0, min(⌈(%d − %d) / %d⌉, ⌊%d / %d⌋)) · %d",
                r.wanted(),
                r.laneTarget(),
                r.onHand(),
                r.packSize(),
                r.room(),
                r.packSize(),
                r.packSize());
    }

    private static FormulaLine allotted(LaneReason r) {
        return line(FormulaLine.Step.ALLOTTED, "g ≤ w", "%d ≤ %d", r.allotted(), r.allotted(), r.wanted());
    }

    private static FormulaLine prevented(LaneReason r) {
        return line(
                FormulaLine.Step.UNMET_PREVENTED,
                "E[(D_H − available)⁺] − E[(D_H − on hand − given)⁺]",
                "E[(D_%.1f − %d)⁺] − E[(D_%.1f − %d − %d)⁺] = %.3f − %.3f",
                r.unmetWithoutVisit() - r.unmetWithVisit(),
                r.horizonDays(),
                r.shelfAvailable(),
                r.horizonDays(),
                r.shelfOnHand(),
                r.shelfAllotted(),
                r.unmetWithoutVisit(),
                r.unmetWithVisit());
    }

    private static FormulaLine line(
            FormulaLine.Step step, String symbols, String format, double result, Object... figures) {
        return new FormulaLine(step, symbols, String.format(Locale.ROOT, format, figures), result);
    }
}
