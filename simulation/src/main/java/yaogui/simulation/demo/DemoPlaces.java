package yaogui.simulation.demo;

import java.util.ArrayList;
import java.util.List;
import yaogui.agent.stock.Slot;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;

/** The places of the demo's county, which is on no map. */
enum DemoPlaces {
    HALL(1, "县政务服务中心", "County service hall", "城关镇", "service-hall", 30.2610, 118.1020, true),
    HOSPITAL(2, "县妇幼保健院", "Maternal and child hospital", "城关镇", "clinic", 30.2545, 118.0950, true),
    BAIYUN(3, "白云乡政府", "Baiyun township office", "白云乡", "township-office", 30.3310, 118.0410, true),
    LONGTAN(4, "龙潭镇政府", "Longtan township office", "龙潭镇", "township-office", 30.1790, 118.2050, true),
    SHIMEN(5, "石门乡卫生院", "Shimen health centre", "石门乡", "clinic", 30.2230, 117.9480, true),
    NANYUAN(6, "南苑社区", "Nanyuan community", "城关镇", "village", 30.2470, 118.1130, false),
    HUANGNI(7, "黄泥村", "Huangni village", "白云乡", "village", 30.3590, 118.0150, false),
    XIAHE(8, "下河村", "Xiahe village", "白云乡", "village", 30.3120, 118.0790, false),
    QIAOTOU(9, "桥头村", "Qiaotou village", "龙潭镇", "village", 30.1520, 118.2310, false),
    ZHUYUAN(10, "竹园村", "Zhuyuan village", "龙潭镇", "village", 30.2010, 118.1680, false),
    SHANGWAN(11, "上湾村", "Shangwan village", "石门乡", "village", 30.2480, 117.9120, false),
    GAOPING(12, "高坪村", "Gaoping village", "石门乡", "village", 30.1960, 117.9770, false);

    private static final List<String> CABINET = List.of(
            "condom-52-10",
            "condom-52-10",
            "condom-49-10",
            "condom-55-10",
            "condom-52-3",
            "condom-polyurethane-6",
            "gel-10",
            "film-10",
            "suppository-10",
            "condom-52-10");

    private static final List<String> RACK = List.of("condom-52-10", "condom-49-10", "gel-10", "suppository-10");

    private final int number;
    private final Text placeName;
    private final String township;
    private final String kind;
    private final double latitude;
    private final double longitude;
    private final boolean cabinet;

    DemoPlaces(
            int number,
            String zh,
            String en,
            String township,
            String kind,
            double latitude,
            double longitude,
            boolean cabinet) {
        this.number = number;
        this.placeName = new Text(zh, en);
        this.township = township;
        this.kind = kind;
        this.latitude = latitude;
        this.longitude = longitude;
        this.cabinet = cabinet;
    }

    yaogui.console.fleet.Site site() {
        return new yaogui.console.fleet.Site(
                new SiteId("site-%02d".formatted(number)),
                placeName,
                township,
                kind,
                java.util.Optional.of(latitude),
                java.util.Optional.of(longitude));
    }

    DispenserId dispenser() {
        return new DispenserId("qx-%04d".formatted(number));
    }

    DispenserKind dispenserKind() {
        return cabinet ? DispenserKind.CABINET : DispenserKind.RACK;
    }

    boolean isCabinet() {
        return cabinet;
    }

    /** Ten lanes in a cabinet, four in a rack; a spiral of either holds ten or eight boxes. */
    List<Slot> lanes() {
        List<String> products = cabinet ? CABINET : RACK;
        List<Slot> lanes = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            LaneId lane = new LaneId((i < 5 ? "A" : "B") + (i % 5 + 1));
            lanes.add(new Slot(lane, new ProductId(products.get(i)), cabinet ? 10 : 8));
        }
        return lanes;
    }
}
