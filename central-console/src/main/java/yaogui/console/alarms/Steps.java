package yaogui.console.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.staff.AccountId;

/** The audit trail of alarms, within a transaction. */
final class Steps {

    private Steps() {}

    static void note(
            Handle handle, long alarm, Instant at, Step step, Optional<AccountId> account, Optional<String> note) {
        handle.createUpdate("""
                        INSERT INTO alarm_step (alarm, at, step, account, note)
                        VALUES (:alarm, :at, :step, :account, :note)
                        """)
                .bind("alarm", alarm)
                .bind("at", at)
                .bind("step", step)
                .bind("account", account.map(AccountId::number).orElse(null))
                .bind("note", note.orElse(null))
                .execute();
    }

    /** Of one alarm, oldest first. */
    static List<AlarmDesk.Line> list(Handle handle, long alarm) {
        return handle.createQuery("""
                        SELECT at, step, staff_account.name AS name, note FROM alarm_step
                        LEFT JOIN staff_account ON staff_account.id = alarm_step.account
                        WHERE alarm = :alarm ORDER BY alarm_step.id
                        """)
                .bind("alarm", alarm)
                .map((row, context) -> new AlarmDesk.Line(
                        Instant.parse(row.getString("at")),
                        Step.valueOf(row.getString("step")),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("note"))))
                .list();
    }
}
