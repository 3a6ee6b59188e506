package yaogui.simulation.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;

/** Serves the pages of a county of twelve on port 9200, or another, for those who want to look at them. */
public final class InsidePreview {

    private InsidePreview() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        DemoBench bench = new DemoBench(Files.createTempDirectory("inside"));
        for (int i = 1; i <= 12; i++) {
            boolean rack = i > 5;
            DemoPoint point = bench.add("qz-%04d".formatted(i), rack ? 4 : 6, rack ? 10 : 8, rack);
            if (!rack) {
                point.setScreen(URI.create("http://127.0.0.1:9100/"));
            }
            for (String lane : point.cabinet().equipment().lanes()) {
                bench.load(point, lane, "2604" + (10 + i), DemoBench.TODAY.plusDays(200), 2);
                bench.load(point, lane, "2610" + lane, DemoBench.TODAY.plusDays(600), 3);
            }
        }
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9200;
        InsideServer server = InsideServer.start(port, bench.points, bench.cards());
        DemoResidents residents = new DemoResidents(
                bench.points.subList(1, bench.points.size()),
                bench.cards().subList(0, 2),
                new Random(3),
                Duration.ofSeconds(4));
        Thread.ofPlatform().daemon().name("residents").start(residents);
        System.out.println(server.address());
    }
}
