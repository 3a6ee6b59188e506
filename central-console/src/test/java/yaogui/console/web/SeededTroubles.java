package yaogui.console.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.ClockChanged;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.Started;
import yaogui.protocol.message.MessageCodec;

/** What is not well in the seeded county: a door, a fault, an expired lot, a hold, and one dispenser's week of events. */
final class SeededTroubles {

    static final String TROUBLED = "qx-0403";

    private SeededTroubles() {}

    static void enter(Database database) {
        database.write(handle -> {
            alarm(
                    handle,
                    TROUBLED,
                    "DISPENSER",
                    "door-open",
                    "检修门已打开 12 分钟 / The service door has been open for 12 minutes.",
                    12);
            alarm(handle, "qx-0411", "CONSOLE", "count-differs-A2", "设备自报 7 盒，台账 9 盒 / It counts 7, the ledger 9.", 95);
            handle.execute(
                    "UPDATE layer SET expiry = '2026-11-15', lot = 'B250902' WHERE dispenser = 'qx-0409' AND lane = 'A3' AND position = 0");
            handle.execute("UPDATE reported_lane SET closed = 'EXPIRED' WHERE dispenser = 'qx-0409' AND lane = 'A3'");
            handle.execute("UPDATE lane SET condition = 'FAULTED' WHERE dispenser = 'qx-0405' AND lane = 'B1'");
            handle.execute(
                    "UPDATE reported_lane SET closed = 'FAULTED', condition = 'FAULTED' WHERE dispenser = 'qx-0405' AND lane = 'B1'");
            handle.execute("UPDATE reported_lane SET closed = 'HELD' WHERE dispenser = 'qx-0414' AND lane = 'A3'");
            handle.execute("UPDATE reported_lane SET count = count - 2 WHERE dispenser = 'qx-0411' AND lane = 'A2'");
            for (String table : List.of("lane", "reported_lane")) {
                handle.execute("UPDATE " + table + " SET doubt = 2 WHERE dispenser = 'qx-0406' AND lane = 'A1'");
                handle.execute("UPDATE " + table + " SET doubt = 1 WHERE dispenser = 'qx-0410' AND lane = 'A2'");
            }
            doubt(handle, "qx-0406", "A1", 23);
            doubt(handle, "qx-0410", "A2", 4);
            handle.execute("""
                    INSERT INTO dispenser_state (dispenser, epoch, seq, at, received_at, version, clock_trusted, door_open,
                        celsius, humidity, json) SELECT id, epoch, 900, last_seen, last_seen, '0.1.0',
                        CASE WHEN id = 'qx-0413' THEN 0 ELSE 1 END, CASE WHEN id = ? THEN 1 ELSE 0 END, 21.4, 48.0, '{}' FROM dispenser
                    """, TROUBLED);
            handle.execute("""
                    INSERT INTO desired (dispenser, kind, version, signed, published, applied)
                    SELECT dispenser.id, document, version, '{}', 1,
                           CASE WHEN document = 'holds' THEN 3 ELSE version END
                    FROM dispenser, (SELECT 'cards' AS document, 6 AS version UNION SELECT 'policy', 2
                                     UNION SELECT 'holds', 4 UNION SELECT 'catalogue', 3) wanted
                    """);
            handle.execute("""
                    UPDATE dispenser_state SET free_megabytes = 5120, starts_last_day = 2,
                        health = '{"began":"POWER_CUT","startsLastDay":2,"upMinutes":1432,"journalKilobytes":1180,'
                            || '"freeMegabytes":5120,"clock":"console","toldHoursAgo":7,"boardCelsius":48}',
                        make = '{"java":"25.0.1+8-LTS","system":"Linux 6.12.47 aarch64",'
                            || '"drivers":["machine GPIO","reader line"]}'
                    """);
            events(handle);
            return 0;
        });
    }

    private static void doubt(Handle handle, String dispenser, String lane, int days) {
        handle.execute(
                "INSERT INTO lane_doubt (dispenser, epoch, lane, since) VALUES (?, ?, ?, ?)",
                dispenser,
                SeededStock.EPOCH,
                lane,
                SeededCounty.TODAY.minusDays(days));
    }

    private static void alarm(Handle handle, String dispenser, String source, String name, String detail, int minutes) {
        handle.execute(
                "INSERT INTO alarm (dispenser, source, name, detail, raised_at) VALUES (?, ?, ?, ?, ?)",
                dispenser,
                source,
                name,
                detail,
                SeededCounty.NOW.minus(minutes, ChronoUnit.MINUTES));
    }

    private static void events(Handle handle) {
        LaneId lane = new LaneId("A2");
        ProductId product = new ProductId("condom-thin");
        LotId lot = new LotId("B260401");
        List<Fact> facts = List.of(
                new Started("0.1.0", false),
                new ClockChanged(true, "network-time"),
                new DesiredApplied("policy", 2),
                new Loaded(lane, product, lot, SeededCounty.TODAY.plusMonths(17), 12),
                new Counted(lane, 14),
                new OrderPlaced(906, lane, product, lot),
                new OrderEnded(906, Outcome.DISPENSED, Reason.DROP_SEEN, 1, 2100, 240),
                new OrderEnded(908, Outcome.UNKNOWN, Reason.POWER_CUT_DURING_TURN, 0, 900, 260),
                new LaneChanged(new LaneId("B1"), LaneCondition.DEGRADED, Reason.NOT_HOME),
                new DoorMoved(true),
                new AlarmChanged("door-open", true, "检修门打开已超过 10 分钟"));
        for (int i = 0; i < facts.size(); i++) {
            Instant at = SeededCounty.NOW.minus((facts.size() - i) * 73L, ChronoUnit.MINUTES);
            Event event = new Event(901 + i, at, i != 0, facts.get(i));
            String json = MessageCodec.writeEvent(event);
            String type = MessageCodec.toBody(event).at("/fact/type").asText();
            handle.execute("""
                    INSERT INTO event (dispenser, epoch, seq, at, clock_trusted, type, understood, json)
                    VALUES (?, ?, ?, ?, ?, ?, 1, ?)
                    """, TROUBLED, SeededStock.EPOCH, event.seq(), event.at(), event.clockTrusted(), type, json);
        }
    }
}
