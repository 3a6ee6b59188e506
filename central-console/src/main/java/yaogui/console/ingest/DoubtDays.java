package yaogui.console.ingest;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import yaogui.console.stock.JournalStock;
import yaogui.protocol.LaneId;

/** Keeps since which day a lane's count may be off, by whatever rule that begins and ends. */
final class DoubtDays {

    private final Handle handle;

    DoubtDays(Handle handle) {
        this.handle = handle;
    }

    /** Notes what began or ended with one entry of a journal. */
    void follow(JournalKey key, LocalDate day, JournalStock before, JournalStock after) {
        if (before.lanes() == after.lanes()) {
            return;
        }
        before.lanes().forEach((lane, stock) -> {
            if (stock.isUnsure() && !after.lane(lane).isUnsure()) {
                ends(key, lane);
            }
        });
        after.lanes().forEach((lane, stock) -> {
            if (stock.isUnsure() && !before.lane(lane).isUnsure()) {
                begins(key, lane, day);
            }
        });
    }

    private void begins(JournalKey key, LaneId lane, LocalDate day) {
        handle.createUpdate("""
                        INSERT INTO lane_doubt (dispenser, epoch, lane, since) VALUES (:dispenser, :epoch, :lane, :day)
                        ON CONFLICT DO NOTHING
                        """)
                .bindMethods(key)
                .bind("lane", lane)
                .bind("day", day)
                .execute();
    }

    private void ends(JournalKey key, LaneId lane) {
        handle.createUpdate("DELETE FROM lane_doubt WHERE dispenser = :dispenser AND epoch = :epoch AND lane = :lane")
                .bindMethods(key)
                .bind("lane", lane)
                .execute();
    }
}
