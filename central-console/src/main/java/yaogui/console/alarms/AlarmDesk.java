package yaogui.console.alarms;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.staff.AccountId;
import yaogui.console.store.Database;

/** Where people see alarms, take them on, and say that they are over. Any thread. */
public final class AlarmDesk {

    /** What fits into a list that somebody reads. */
    private static final int MOST = 500;

    private final Database database;
    private final InstantSource clock;

    /**
     * What became of an alarm.
     *
     * @param at when
     * @param step what
     * @param name who; empty for a machine
     * @param note what that person wrote
     */
    public record Line(Instant at, Step step, Optional<String> name, Optional<String> note) {}

    public AlarmDesk(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that stand, the newest first. */
    public List<AlarmRow> listStanding() {
        return list("WHERE cleared_at IS NULL ORDER BY alarm.id DESC LIMIT :most", query -> query);
    }

    /** Those that somebody has taken on and that stand. */
    public List<AlarmRow> listTakenBy(AccountId account) {
        return list(
                "WHERE cleared_at IS NULL AND acknowledged_by = :account ORDER BY alarm.id DESC LIMIT :most",
                query -> query.bind("account", account.number()));
    }

    /** Those that ended at that moment or later, the last first. */
    public List<AlarmRow> listEnded(Instant since) {
        return list(
                "WHERE cleared_at >= :since ORDER BY cleared_at DESC, alarm.id DESC LIMIT :most",
                query -> query.bind("since", since));
    }

    public Optional<AlarmRow> find(long id) {
        return list("WHERE alarm.id = :id LIMIT :most", query -> query.bind("id", id)).stream()
                .findFirst();
    }

    /** All that became of one, oldest first. */
    public List<Line> history(long id) {
        return database.read(handle -> Steps.list(handle, id));
    }

    /**
     * Somebody takes it on; whoever had it before has it no more.
     *
     * @param note may be empty
     * @return false if it does not stand
     */
    public boolean acknowledge(long id, AccountId account, String note) {
        Instant now = clock.instant();
        return database.write(handle -> changed(
                handle.createUpdate("""
                                UPDATE alarm SET acknowledged_at = :now, acknowledged_by = :account,
                                    overdue = CASE WHEN overdue = 'NOT_RESOLVED' THEN overdue END
                                WHERE id = :id AND cleared_at IS NULL
                                """)
                        .bind("now", now)
                        .bind("account", account.number())
                        .bind("id", id)
                        .execute(),
                () -> note(handle, id, now, Step.ACKNOWLEDGED, account, note)));
    }

    /**
     * Somebody says that it is over, where no machine can know.
     *
     * @param sentence what was done
     * @return false if it does not stand, or is not theirs to end
     */
    public boolean resolve(long id, AccountId account, String sentence) {
        boolean theirs =
                find(id).filter(row -> AlarmKind.of(row.name()).endedByPerson()).isPresent();
        if (!theirs || sentence.isBlank()) {
            return false;
        }
        Instant now = clock.instant();
        return database.write(handle -> changed(
                handle.createUpdate("""
                                UPDATE alarm SET cleared_at = :now, resolved_by = :account, overdue = NULL
                                WHERE id = :id AND cleared_at IS NULL
                                """)
                        .bind("now", now)
                        .bind("account", account.number())
                        .bind("id", id)
                        .execute(),
                () -> note(handle, id, now, Step.RESOLVED, account, sentence)));
    }

    private static boolean changed(int rows, Runnable then) {
        if (rows > 0) {
            then.run();
        }
        return rows > 0;
    }

    private static void note(Handle handle, long id, Instant now, Step step, AccountId account, String note) {
        Steps.note(
                handle, id, now, step, Optional.of(account), Optional.of(note).filter(text -> !text.isBlank()));
    }

    private interface Binding {
        Query to(Query query);
    }

    private List<AlarmRow> list(String where, Binding binding) {
        return database.read(
                handle -> binding.to(handle.createQuery(AlarmRow.SELECT + where).bind("most", MOST))
                        .map(ConstructorMapper.of(AlarmRow.class))
                        .list());
    }
}
