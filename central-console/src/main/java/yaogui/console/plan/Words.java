package yaogui.console.plan;

import yaogui.console.restocking.rounds.LeftOut;

/** What the page calls things, in both languages. */
final class Words {

    private Words() {}

    static String of(LeftOut reason) {
        return switch (reason) {
            case NO_VAN -> "无可用车辆 no van";
            case LOAD_ABOVE_EVERY_VAN -> "超过车辆装载量 more than any van holds";
            case OUT_OF_REACH -> "超出工时或开放时间 out of reach within the day";
            case NO_COORDINATES -> "无坐标 no coordinates";
            case DAY_FULL -> "当天已排满 day is full";
        };
    }
}
