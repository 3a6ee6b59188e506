package yaogui.simulation.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.document.Text;

/** Every fault of a simulated cabinet in words, grouped as a technician would look for it. */
final class FaultGuide {

    private static final Map<SimulatedFault, Page> PAGES = pages();

    private FaultGuide() {}

    /** Where in the cabinet it sits. */
    enum Group {
        COIL(new Text("电机与螺旋", "Motor and coil")),
        HOME_SWITCH(new Text("到位开关", "Home switch")),
        BOXES(new Text("药盒", "Boxes")),
        CURTAIN(new Text("落货光幕", "Drop curtain")),
        CABINET(new Text("柜体", "Cabinet"));

        private final Text title;

        Group(Text title) {
            this.title = title;
        }
    }

    /**
     * One fault.
     *
     * @param fault which
     * @param group where it sits
     * @param title of that group
     * @param lane whether it is one lane's; else the whole machine's
     * @param name in a few words
     * @param sentence what happens
     */
    record Page(SimulatedFault fault, Group group, Text title, boolean lane, Text name, Text sentence) {}

    private record Words(Text name, Text sentence) {}

    private static Map<SimulatedFault, Page> pages() {
        Map<SimulatedFault, Page> pages = new EnumMap<>(SimulatedFault.class);
        for (SimulatedFault fault : SimulatedFault.values()) {
            pages.put(fault, page(fault));
        }
        return pages;
    }

    /** Every fault, in the order of the catalogue. */
    static List<Page> all() {
        return List.copyOf(PAGES.values());
    }

    static Page of(SimulatedFault fault) {
        Page page = PAGES.get(fault);
        if (page == null) {
            throw new IllegalStateException("no page is written about " + fault);
        }
        return page;
    }

    private static Page page(SimulatedFault fault) {
        Group group = group(fault);
        Words words = words(fault);
        return new Page(fault, group, group.title, fault.isOfLane(), words.name, words.sentence);
    }

    private static Group group(SimulatedFault fault) {
        return switch (fault) {
            case F01_NEVER_LEAVES_HOME,
                    F02_STOPS_SHORT,
                    F03_STOPS_HALFWAY,
                    F06_STALL,
                    F07_MOTOR_ABSENT,
                    F08_DRIVER_SHORT -> Group.COIL;
            case F04_HOME_STUCK_CLOSED, F05_HOME_STUCK_OPEN -> Group.HOME_SWITCH;
            case F09_JAM, F10_DROP_UNSEEN, F14_DOUBLE_DROP -> Group.BOXES;
            case F11_INSECT,
                    F11_HAND,
                    F11_FALSE_DROP,
                    F12_CURTAIN_BLOCKED,
                    F13_EMITTER_DEAD,
                    F13_EMITTER_STUCK_ON,
                    F13_RECEIVER_STUCK -> Group.CURTAIN;
            case F15_STUCK_IN_HATCH, F16_REACH_IN, F17_DOOR_OPEN, F36_READER_GONE, F50_HEAT, F50_DAMP -> Group.CABINET;
        };
    }

    private static Words words(SimulatedFault fault) {
        return switch (fault) {
            case F01_NEVER_LEAVES_HOME ->
                words(
                        "不起步", "电机转，联轴器打滑，螺旋不动。",
                        "Never leaves home", "The motor runs, the coupling slips, the coil stands.");
            case F02_STOPS_SHORT ->
                words(
                        "差一点到位", "药盒已落下，螺旋停在到位开关之前。",
                        "Stops short", "The box has fallen, but the coil stops just before home.");
            case F03_STOPS_HALFWAY ->
                words("停在半圈", "转到一半打滑，没有药盒落下。", "Stops half way", "The coil slips half way round and nothing falls.");
            case F04_HOME_STUCK_CLOSED ->
                words(
                        "开关粘连", "无论螺旋在哪里，开关都报“到位”。",
                        "Switch stuck closed", "It says home, wherever the coil stands.");
            case F05_HOME_STUCK_OPEN ->
                words(
                        "开关断开", "无论螺旋在哪里，开关都报“未到位”。",
                        "Switch stuck open", "It never says home, wherever the coil stands.");
            case F06_STALL ->
                words("堵转", "螺旋被卡死，电流升到堵转值。", "Stall", "The coil is blocked and the current rises to the stall value.");
            case F07_MOTOR_ABSENT ->
                words("电机断线", "没有电流，也不转动。", "Motor absent", "A broken wire: no current and no motion.");
            case F08_DRIVER_SHORT ->
                words(
                        "驱动击穿", "只要供电，电机就自己转，不听指令。",
                        "Driver short", "The motor runs whenever the supply is on, told or not.");
            case F09_JAM ->
                words(
                        "卡盒", "药盒半挂在螺旋口，再转可能抖落，也可能连带下一盒。",
                        "Jam", "The box hangs half out of the coil; a later turn may shake it loose.");
            case F10_DROP_UNSEEN ->
                words("漏检", "薄盒落下，光幕没有看见。", "Drop unseen", "A thin box falls and the curtain does not see it.");
            case F11_INSECT ->
                words("飞虫", "光幕变暗的时间比一盒短。", "Insect", "The curtain goes dark for less than a box would make it.");
            case F11_HAND ->
                words("伸手", "光幕变暗的时间比一盒长。", "Hand", "The curtain goes dark for longer than a box would make it.");
            case F11_FALSE_DROP ->
                words(
                        "假落货",
                        "有东西让光幕变暗，正好像一盒。",
                        "False drop",
                        "Something darkens the curtain just as long as a box does.");
            case F12_CURTAIN_BLOCKED ->
                words(
                        "光幕被挡", "有东西挡在光幕里，清空取货口即可排除。",
                        "Curtain blocked", "Something stands in the beam; emptying the hatch clears it.");
            case F13_EMITTER_DEAD ->
                words("发射管坏", "光源不亮，接收端一直是暗的。", "Emitter dead", "There is no light, so the receiver stays dark.");
            case F13_EMITTER_STUCK_ON ->
                words("发射管关不掉", "自检时光源关不掉。", "Emitter stuck on", "The light cannot be switched off for the self-test.");
            case F13_RECEIVER_STUCK ->
                words(
                        "接收管失灵",
                        "无论有没有东西，接收端都报“有光”。",
                        "Receiver stuck",
                        "The receiver says clear whatever crosses: stuck, or in the sun.");
            case F14_DOUBLE_DROP -> words("一次掉两盒", "转一圈落下两盒。", "Double drop", "Two boxes fall in one turn.");
            case F15_STUCK_IN_HATCH ->
                words(
                        "卡在取货口", "下一盒落下后靠在光幕上，直到取走。",
                        "Stuck in the hatch", "The next box leans into the curtain until it is taken.");
            case F16_REACH_IN ->
                words(
                        "伸手入内", "有人从取货口往里伸手，光幕一直是暗的。",
                        "Reaching in", "An arm reaches up through the hatch and keeps the curtain dark.");
            case F17_DOOR_OPEN ->
                words(
                        "维护门打开", "门开着，电机一律不转，工作人员可以操作。",
                        "Service door open", "No motor turns and staff may work inside.");
            case F36_READER_GONE ->
                words(
                        "读卡器掉线", "插头松脱，出示的卡读不到。",
                        "Reader gone", "Its plug is out; a card that is shown is not read.");
            case F50_DAMP ->
                words("柜内潮湿", "几分钟内相对湿度升高约 45%。", "Damp", "The air grows some 45 % damper within minutes.");
            case F50_HEAT -> words("柜内过热", "几分钟内升高约 22 °C。", "Heat", "The air grows some 22 °C hotter within minutes.");
        };
    }

    private static Words words(String nameZh, String sentenceZh, String nameEn, String sentenceEn) {
        return new Words(new Text(nameZh, nameEn), new Text(sentenceZh, sentenceEn));
    }
}
