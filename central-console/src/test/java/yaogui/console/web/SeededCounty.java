package yaogui.console.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/** A county as it could be on a Sunday morning: five townships, 14 places, 16 dispensers, most things well, some not. */
final class SeededCounty {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-11-22T02:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    record Goods(String id, String zh, String en, ProductClass kind, int capacity) {}

    record Stop(String id, String zh, String en, String township, String kind, double latitude, double longitude) {}

    static final List<Goods> GOODS = List.of(
            new Goods("condom-52", "避孕套 52mm", "Condoms 52 mm", ProductClass.CONDOM, 24),
            new Goods("condom-thin", "避孕套 超薄", "Condoms, thin", ProductClass.CONDOM, 24),
            new Goods("gel", "避孕凝胶", "Contraceptive gel", ProductClass.GEL, 15),
            new Goods("film", "避孕药膜", "Contraceptive film", ProductClass.FILM, 20),
            new Goods("suppository", "避孕栓", "Suppositories", ProductClass.SUPPOSITORY, 15),
            new Goods("pill-short", "短效口服避孕药", "Short-acting pill", ProductClass.PILL, 18));

    static final List<Stop> STOPS = List.of(
            new Stop("S01", "城关镇便民服务中心", "Chengguan service hall", "城关镇", "service-hall", 28.142, 113.640),
            new Stop("S02", "县人民医院", "County hospital", "城关镇", "clinic", 28.151, 113.655),
            new Stop("S03", "城东社区", "Chengdong community", "城关镇", "township-office", 28.136, 113.672),
            new Stop("S04", "青石镇政府", "Qingshi township office", "青石镇", "township-office", 28.232, 113.548),
            new Stop("S05", "青石卫生院", "Qingshi clinic", "青石镇", "clinic", 28.238, 113.561),
            new Stop("S06", "竹山村", "Zhushan village", "青石镇", "village", 28.281, 113.512),
            new Stop("S07", "龙门乡政府", "Longmen township office", "龙门乡", "township-office", 28.058, 113.498),
            new Stop("S08", "上坪村", "Shangping village", "龙门乡", "village", 28.021, 113.466),
            new Stop("S09", "大河镇便民服务中心", "Dahe service hall", "大河镇", "service-hall", 28.064, 113.801),
            new Stop("S10", "大河卫生院", "Dahe clinic", "大河镇", "clinic", 28.071, 113.814),
            new Stop("S11", "渡口村", "Dukou village", "大河镇", "village", 28.012, 113.842),
            new Stop("S12", "白云乡政府", "Baiyun township office", "白云乡", "township-office", 28.246, 113.782),
            new Stop("S13", "白云卫生院", "Baiyun clinic", "白云乡", "clinic", 28.252, 113.770),
            new Stop("S14", "松林村", "Songlin village", "白云乡", "village", 28.304, 113.838));

    private SeededCounty() {}

    static void enter(Database database) {
        Registry registry = new Registry(database);
        GOODS.forEach(goods -> registry.enter(new Product(
                new ProductId(goods.id()),
                goods.kind(),
                new Text(goods.zh(), goods.en()),
                new Text("盒", "box"),
                new Text("—", "—"),
                List.of(),
                List.of())));
        STOPS.forEach(stop -> registry.enter(new Site(
                new SiteId(stop.id()),
                new Text(stop.zh(), stop.en()),
                stop.township(),
                stop.kind(),
                Optional.of(stop.latitude()),
                Optional.of(stop.longitude()))));
        SeededStock stock = new SeededStock(database, new SplittableRandom(7));
        stock.fillStation();
        int number = 401;
        for (Stop stop : STOPS) {
            boolean cabinet = !stop.kind().equals("village");
            int here = stop.id().equals("S01") || stop.id().equals("S09") ? 2 : 1;
            for (int i = 0; i < here; i++) {
                DispenserId id = new DispenserId("qx-0" + number++);
                registry.enter(
                        id,
                        cabinet ? DispenserKind.CABINET : DispenserKind.RACK,
                        new SiteId(stop.id()),
                        "a-secret-by-chance-" + id);
                stock.fill(id, cabinet ? 8 : 4);
            }
        }
        SeededTroubles.enter(database);
    }
}
