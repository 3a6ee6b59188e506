package yaogui.console.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.message.Health;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpState;

/** Keeps what a dispenser says of itself, within a transaction. */
final class StateIntake {

    /** The largest cabinets have some sixty lanes. */
    private static final int MOST_NAMED = 200;

    private final Handle handle;
    private final Instant now;

    StateIntake(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /**
     * Whether the journal that took this one's place has reported before this report was made. One that merely comes again, or
     * late, was made before.
     */
    boolean isLaterThanItsSuccessor(DispenserId dispenser, UpState state) {
        return state.clockTrusted()
                && handle.createQuery("""
                        SELECT at FROM dispenser_state
                        WHERE dispenser = :dispenser AND epoch <> :epoch AND clock_trusted = 1
                        """)
                        .bind("dispenser", dispenser)
                        .bind("epoch", state.epoch())
                        .mapTo(Instant.class)
                        .findOne()
                        .filter(state.at()::isAfter)
                        .isPresent();
    }

    /** @throws MalformedMessage if it names more than any dispenser has: each is a row here */
    static UpState bounded(UpState state) throws MalformedMessage {
        if (state.lanes().size() > MOST_NAMED
                || state.alarms().size() > MOST_NAMED
                || state.desired().size() > MOST_NAMED
                || state.refused().map(List::size).orElse(0) > MOST_NAMED) {
            throw new MalformedMessage("a state with %d lanes, %d alarms and %d documents; the most of each is %d"
                    .formatted(
                            state.lanes().size(),
                            state.alarms().size(),
                            state.desired().size(),
                            MOST_NAMED));
        }
        return state;
    }

    void take(DispenserId dispenser, UpState state) {
        handle.createUpdate("""
                        INSERT INTO dispenser_state (dispenser, epoch, seq, at, received_at, version,
                            clock_trusted, door_open, celsius, humidity, json, free_megabytes, starts_last_day, health,
                            make)
                        VALUES (:dispenser, :epoch, :seq, :at, :now, :version, :clockTrusted, :doorOpen, :celsius,
                            :humidity, :json, :free, :starts, :health, :make)
                        ON CONFLICT (dispenser) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq,
                            at = excluded.at, received_at = excluded.received_at, version = excluded.version,
                            clock_trusted = excluded.clock_trusted, door_open = excluded.door_open,
                            celsius = excluded.celsius, humidity = excluded.humidity, json = excluded.json,
                            free_megabytes = excluded.free_megabytes, starts_last_day = excluded.starts_last_day,
                            health = excluded.health, make = coalesce(excluded.make, dispenser_state.make)
                        """)
                .bind("dispenser", dispenser)
                .bind("now", now)
                .bindMethods(state)
                .bind("celsius", state.climate().map(UpState.Climate::celsius))
                .bind("humidity", state.climate().map(UpState.Climate::relativeHumidity))
                .bind("json", MessageCodec.writeDocument(state))
                .bind("free", state.health().flatMap(Health::freeMegabytes).orElse(null))
                .bind("starts", state.health().map(Health::startsLastDay).orElse(null))
                .bind("health", state.health().map(MessageCodec::writeDocument).orElse(null))
                .bind("make", state.make().map(MessageCodec::writeDocument).orElse(null))
                .execute();
        takeLanes(dispenser, state.lanes());
        DesiredReports.reported(handle, dispenser, state);
    }

    /** Most reports say of most lanes what the one before said. */
    private void takeLanes(DispenserId dispenser, List<UpState.Lane> lanes) {
        Map<LaneId, UpState.Lane> before = kept(dispenser);
        for (UpState.Lane lane : lanes) {
            if (!lane.equals(before.remove(lane.lane()))) {
                keep(dispenser, lane);
            }
        }
        before.keySet()
                .forEach(gone -> handle.createUpdate(
                                "DELETE FROM reported_lane WHERE dispenser = :dispenser AND lane = :lane")
                        .bind("dispenser", dispenser)
                        .bind("lane", gone)
                        .execute());
    }

    private Map<LaneId, UpState.Lane> kept(DispenserId dispenser) {
        Map<LaneId, UpState.Lane> kept = new HashMap<>();
        handle.createQuery("""
                        SELECT lane, product, count, doubt, capacity, condition, closed FROM reported_lane
                        WHERE dispenser = :dispenser
                        """)
                .bind("dispenser", dispenser)
                .map((row, context) -> new UpState.Lane(
                        new LaneId(row.getString(1)),
                        new ProductId(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        LaneCondition.valueOf(row.getString(6)),
                        Optional.ofNullable(row.getString(7)).map(UpState.Closure::valueOf)))
                .forEach(lane -> kept.put(lane.lane(), lane));
        return kept;
    }

    private void keep(DispenserId dispenser, UpState.Lane lane) {
        handle.createUpdate("""
                        INSERT INTO reported_lane
                            (dispenser, lane, product, count, doubt, capacity, condition, closed)
                        VALUES (:dispenser, :lane, :product, :count, :doubt, :capacity, :condition, :closed)
                        ON CONFLICT (dispenser, lane) DO UPDATE SET product = excluded.product,
                            count = excluded.count, doubt = excluded.doubt, capacity = excluded.capacity,
                            condition = excluded.condition, closed = excluded.closed
                        """).bind("dispenser", dispenser).bindMethods(lane).execute();
    }
}
