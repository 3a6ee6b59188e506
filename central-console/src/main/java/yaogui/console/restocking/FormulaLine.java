package yaogui.console.restocking;

/**
 * One step of a calculation, fit to be shown: symbols, the same with figures, the result.
 *
 * @param step which step it is; screens name it in the reader's language
 * @param symbols such as {@code (a + n) / (b + T)}
 * @param figures such as {@code (0.52 + 14) / (9.4 + 61)}
 * @param result what comes out
 */
public record FormulaLine(Step step, String symbols, String figures, double result) {

    /** The steps from what was taken to what is brought. */
    public enum Step {
        RATE("rate, boxes a day", "日均领取量（盒/天）"),
        COVER_DAYS("days to last", "需保障天数"),
        EXPECTED_DEMAND("expected demand, boxes", "预计领取量（盒）"),
        QUANTILE("boxes that suffice", "满足服务水平所需（盒）"),
        SHELF_TARGET("target of the shelf", "该品种目标存量（盒）"),
        LANE_TARGET("target of the lane", "本货道目标存量（盒）"),
        WANTED("boxes wanted", "应补数量（盒）"),
        ALLOTTED("boxes allotted", "实补数量（盒）"),
        UNMET_PREVENTED("unmet demand prevented, boxes", "可避免的缺货（盒）");

        private final String english;
        private final String chinese;

        Step(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        public String english() {
            return english;
        }

        public String chinese() {
            return chinese;
        }
    }
}
