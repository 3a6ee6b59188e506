package yaogui.console.plan;

import java.util.List;
import java.util.Locale;
import yaogui.console.restocking.CarriedOver;
import yaogui.console.restocking.Finding;
import yaogui.console.restocking.LaneDecision;
import yaogui.console.restocking.Plan;
import yaogui.console.restocking.Round;
import yaogui.console.restocking.Visit;

/** The plan as one page to print on A4: what to look at, then a sheet a van, then why. */
final class PlanPage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>补货计划 Restocking plan %s</title>
            <style>
            @page { size: A4; margin: 14mm }
            body { font: 11pt/1.4 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #111; max-width: 182mm; margin: auto }
            h1 { font-size: 18pt } h2 { font-size: 14pt } h3 { font-size: 12pt; margin-bottom: 2mm }
            table { border-collapse: collapse; width: 100%%; margin-bottom: 4mm }
            th, td { border: 1px solid #888; padding: 1mm 2mm; text-align: left; vertical-align: top }
            th { background: #eee } td.n { text-align: right }
            section.sheet { break-before: page } tr { break-inside: avoid }
            </style></head><body>
            <h1>补货计划 Restocking plan %s</h1>
            """;

    private final Html html = new Html();

    private PlanPage() {}

    static String of(Plan plan) {
        PlanPage page = new PlanPage();
        page.html.markup(HEAD, plan.date(), plan.date());
        page.summary(plan);
        page.findings(plan.findings());
        page.carriedOver(plan.carriedOver());
        plan.rounds().forEach(page::round);
        page.reasons(plan);
        return page.html.markup("</body></html>\n").text();
    }

    private void summary(Plan plan) {
        html.markup(
                "<p>线路 Rounds: %s · 盒数 Boxes: %s · 可避免缺货（盒） Unmet demand prevented: %s</p>\n",
                plan.rounds().size(), plan.boxes(), plan.unmetDemandPrevented());
    }

    private void findings(List<Finding> findings) {
        html.markup("<h2>需处理的问题 Findings</h2>\n");
        html.table(
                List.of("问题 What", "建议 Proposal"),
                findings.stream()
                        .map(finding -> List.of(
                                both(finding.sentence(Locale.CHINESE), finding.sentence(Locale.ENGLISH)),
                                both(finding.proposal(Locale.CHINESE), finding.proposal(Locale.ENGLISH))))
                        .toList());
    }

    private void carriedOver(List<CarriedOver> places) {
        html.markup("<h2>顺延站点 Carried over</h2>\n");
        html.table(
                List.of("站点 Site", "原因 Reason", "预留盒数 Set aside", "预计缺货 At stake"),
                places.stream()
                        .map(left -> List.of(left.site(), Words.of(left.reason()), left.boxes(), left.unmetDemand()))
                        .toList());
    }

    private void round(Round round) {
        html.markup(
                "<section class=\"sheet\"><h2>车辆 Van %s</h2><p>%s km · %s h · %s 盒 boxes</p>\n",
                round.van(), round.kilometres(), round.hours(), round.boxes());
        html.markup("<h3>拣货单 Pick list</h3>\n");
        html.table(
                List.of("品种 Product", "批号 Lot", "有效期 Expiry", "盒数 Boxes"),
                round.pickTotals().stream()
                        .map(total -> List.of(total.product(), total.lot(), total.expiry(), total.quantity()))
                        .toList());
        html.markup("<h3>装车顺序（末站先装） Loading order, last stop first</h3>\n");
        html.table(
                List.of("#", "站序 Stop", "站点 Site", "品种 Product", "批号 Lot", "盒数 Boxes"),
                round.loading().stream()
                        .map(step -> List.of(
                                step.order(), step.stop(), step.site(), step.product(), step.lot(), step.quantity()))
                        .toList());
        round.visits().forEach(this::visit);
        html.markup("</section>\n");
    }

    private void visit(Visit visit) {
        html.markup(
                "<h3>%s. %s (%s) · 到达 Arrival %s · %s km</h3>\n",
                visit.number(), visit.name(), visit.site(), visit.arrival(), visit.kilometresFromLast());
        if (!visit.removals().isEmpty()) {
            html.markup("<p>取出过期品 Take off, expired</p>\n");
            html.table(
                    LINE_HEADINGS,
                    visit.removals().stream()
                            .map(line -> List.of(
                                    line.dispenser(),
                                    line.lane(),
                                    line.product(),
                                    line.lot(),
                                    line.expiry(),
                                    line.quantity()))
                            .toList());
        }
        html.markup("<p>补货 Load</p>\n");
        html.table(
                LINE_HEADINGS,
                visit.lines().stream()
                        .map(line -> List.of(
                                line.dispenser(),
                                line.lane(),
                                line.product(),
                                line.lot(),
                                line.expiry(),
                                line.quantity()))
                        .toList());
    }

    private static final List<String> LINE_HEADINGS =
            List.of("药柜 Dispenser", "货道 Lane", "品种 Product", "批号 Lot", "有效期 Expiry", "盒数 Boxes");

    private void reasons(Plan plan) {
        html.markup("<section class=\"sheet\"><h2>依据 Reasons</h2>\n");
        plan.lanes().stream()
                .filter(lane -> lane.outcome() == LaneDecision.Outcome.LOADED)
                .forEach(this::reason);
        html.markup("</section>\n");
    }

    private void reason(LaneDecision lane) {
        html.markup("<h3>%s / %s · %s · %s</h3>\n", lane.dispenser(), lane.lane(), lane.product(), lane.quantity());
        html.table(
                List.of("步骤 Step", "公式 Formula", "代入 Figures", "结果 Result"),
                lane.reason().formula().stream()
                        .map(line -> List.of(
                                both(line.step().chinese(), line.step().english()),
                                line.symbols(),
                                line.figures(),
                                String.format(Locale.ROOT, "%.3f", line.result())))
                        .toList());
    }

    private static String both(String chinese, String english) {
        return chinese + " " + english;
    }
}
