package yaogui.simulation.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yaogui.agent.journal.JournalFault;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.document.Text;

/** What anybody's hands can do at a point: show a card, press, take, break and mend, and cut the power. Any thread. */
final class Hands {

    private static final List<String> FAULTS =
            Stream.of(SimulatedFault.values()).map(Enum::name).toList();

    private final DemoPoint point;
    private final List<DemoCard> cards;
    private final StaffHands staff;
    private final ScanHands scans;

    Hands(DemoPoint point, List<DemoCard> cards) {
        this.point = point;
        this.cards = cards;
        staff = new StaffHands(point);
        scans = new ScanHands(point);
    }

    /**
     * Does one thing.
     *
     * @return what came of it, in a sentence
     * @throws Unfit if it makes no sense, or cannot be done as things stand
     */
    Text act(String deed, Form form) throws Unfit {
        return switch (deed) {
            case "power" -> power(form.isOn());
            case "fault" -> fault(SimulatedFault.valueOf(form.oneOf("fault", FAULTS)), form);
            case "mend" -> mend();
            case "card" -> show(form);
            case "press" -> press(form.oneOf("button", cabinet().equipment().buttons()));
            case "hatch" -> take();
            case "home" -> staff.home(lane(form));
            case "scan-label" -> scans.label(lane(form));
            case "scan-box" -> scans.box(lane(form));
            case "scan-sample" -> scans.sample(lane(form));
            case "refill" -> staff.refill(lane(form), form.number("quantity", 1, StaffHands.MOST_BOXES));
            case "count" -> staff.count(lane(form));
            case "put-right" -> staff.putRight(lane(form));
            default ->
                throw new Unfit(
                        404,
                        new Text("没有“%s”这个动作。".formatted(deed), "There is nothing called '%s' to do.".formatted(deed)));
        };
    }

    private SimulatedCabinet cabinet() {
        return point.cabinet();
    }

    private String lane(Form form) throws Unfit {
        return form.oneOf("lane", cabinet().equipment().lanes());
    }

    private Text power(boolean on) throws Unfit {
        if (!on) {
            point.cutPower();
            return new Text("已断电。", "The power is cut.");
        }
        try {
            point.powerOn();
        } catch (JournalFault fault) {
            throw new Unfit(
                    409, new Text("程序没有启动：" + fault.sentence(), "The agent did not start: " + fault.sentence()));
        }
        return new Text("已供电，程序重新启动。", "The power is on; the agent has started again.");
    }

    private Text fault(SimulatedFault fault, Form form) throws Unfit {
        boolean on = form.isOn();
        FaultGuide.Page page = FaultGuide.of(fault);
        String where = "";
        if (fault.isOfLane()) {
            String lane = lane(form);
            where = " " + lane;
            set(fault, lane, on);
        } else if (on) {
            cabinet().inject(fault);
        } else {
            cabinet().clear(fault);
        }
        return on
                ? new Text(page.name().zh() + where, page.name().en() + where)
                : new Text(
                        "已排除：" + page.name().zh() + where,
                        "Over: " + page.name().en() + where);
    }

    private void set(SimulatedFault fault, String lane, boolean on) {
        if (on) {
            cabinet().inject(fault, lane);
        } else {
            cabinet().clear(fault, lane);
        }
    }

    /** Everything but the door, which has a hand of its own. */
    private Text mend() {
        for (SimulatedFault fault : SimulatedFault.values()) {
            if (fault.isOfLane()) {
                cabinet().equipment().lanes().forEach(lane -> cabinet().clear(fault, lane));
            } else if (fault != SimulatedFault.F17_DOOR_OPEN) {
                cabinet().clear(fault);
            }
        }
        return new Text(
                "故障已全部排除。停用的货道还要登记修复。",
                "Every fault is mended. A lane out of use has to be recorded as put right, too.");
    }

    private Text show(Form form) throws Unfit {
        List<String> known =
                IntStream.range(0, cards.size()).mapToObj(Integer::toString).toList();
        DemoCard card = cards.get(Integer.parseInt(form.oneOf("card", known)));
        requirePower();
        point.reader().show(card.text());
        return new Text("已出示：" + card.name().zh(), "Shown: " + card.name().en());
    }

    private Text press(String button) throws Unfit {
        requirePower();
        cabinet().press(button);
        return new Text("已按 " + button, "Pressed " + button);
    }

    private Text take() {
        int taken = cabinet().emptyHatch().size();
        return taken == 0
                ? new Text("取货口里没有药盒。", "No box lay in the hatch.")
                : new Text("从取货口取走 %d 盒。".formatted(taken), "Taken from the hatch: %d.".formatted(taken));
    }

    private void requirePower() throws Unfit {
        if (!point.hasPower()) {
            throw new Unfit(
                    409, new Text("没有电，机器没有反应。请先供电。", "There is no power, so nothing happens. Restore it first."));
        }
    }
}
