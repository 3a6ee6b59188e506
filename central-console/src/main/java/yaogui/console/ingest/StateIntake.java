package yaogui.console.ingest;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpState;

/** Keeps what a dispenser says of itself, within a transaction. */
final class StateIntake {

    private final Handle handle;
    private final Instant now;

    StateIntake(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    void take(DispenserId dispenser, UpState state) {
        handle.createUpdate("""
                        INSERT OR REPLACE INTO dispenser_state (dispenser, epoch, seq, at, received_at, version,
                            clock_trusted, door_open, celsius, humidity, json)
                        VALUES (:dispenser, :epoch, :seq, :at, :now, :version, :clockTrusted, :doorOpen, :celsius,
                            :humidity, :json)
                        """)
                .bind("dispenser", dispenser)
                .bind("now", now)
                .bindMethods(state)
                .bind("celsius", state.climate().map(UpState.Climate::celsius))
                .bind("humidity", state.climate().map(UpState.Climate::relativeHumidity))
                .bind("json", MessageCodec.writeDocument(state))
                .execute();
        handle.createUpdate("DELETE FROM reported_lane WHERE dispenser = :dispenser")
                .bind("dispenser", dispenser)
                .execute();
        state.lanes().forEach(lane -> keep(dispenser, lane));
        DesiredReports.reported(handle, dispenser, state.desired());
    }

    private void keep(DispenserId dispenser, UpState.Lane lane) {
        handle.createUpdate("""
                        INSERT OR REPLACE INTO reported_lane
                            (dispenser, lane, product, count, doubt, capacity, condition, closed)
                        VALUES (:dispenser, :lane, :product, :count, :doubt, :capacity, :condition, :closed)
                        """).bind("dispenser", dispenser).bindMethods(lane).execute();
    }
}
