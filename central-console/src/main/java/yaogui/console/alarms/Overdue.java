package yaogui.console.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import yaogui.console.fleet.AlarmRow;

/** Marks alarms that nobody took on, or that are not over, by the time that their severity allows. */
final class Overdue {

    private static final String LATE = """
            FROM alarm WHERE cleared_at IS NULL AND (
                acknowledge_by IS NULL
                OR (resolve_by <= :now AND coalesce(overdue, '') <> 'NOT_RESOLVED')
                OR (acknowledge_by <= :now AND acknowledged_at IS NULL AND overdue IS NULL))
            """;

    private Overdue() {}

    /**
     * One that is late, or has no deadline yet.
     *
     * @param id of the alarm
     * @param name of it
     * @param raisedAt since when
     * @param acknowledgeBy empty if it is from before there were deadlines
     * @param resolveBy when it should be over
     */
    record Late(long id, String name, Instant raisedAt, Optional<Instant> acknowledgeBy, Optional<Instant> resolveBy) {}

    static boolean any(Handle handle, Instant now) {
        return handle.createQuery("SELECT count(*) " + LATE)
                        .bind("now", now)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** @return how many were marked */
    static int escalate(Handle handle, Instant now) {
        late(handle, now).stream()
                .filter(late -> late.acknowledgeBy().isEmpty())
                .forEach(late -> giveDeadlines(handle, late));
        List<Late> marked = late(handle, now);
        marked.forEach(late -> mark(handle, late, now));
        return marked.size();
    }

    private static List<Late> late(Handle handle, Instant now) {
        return handle.createQuery("SELECT id, name, raised_at, acknowledge_by, resolve_by " + LATE)
                .bind("now", now)
                .map(ConstructorMapper.of(Late.class))
                .list();
    }

    private static void giveDeadlines(Handle handle, Late late) {
        Deadlines deadlines = Deadlines.in(handle);
        Severity severity = AlarmKind.of(late.name()).severity();
        handle.createUpdate("UPDATE alarm SET acknowledge_by = :acknowledge, resolve_by = :resolve WHERE id = :id")
                .bind("id", late.id())
                .bind("acknowledge", deadlines.acknowledgeBy(severity, late.raisedAt()))
                .bind("resolve", deadlines.resolveBy(severity, late.raisedAt()))
                .execute();
    }

    private static void mark(Handle handle, Late late, Instant now) {
        boolean unresolved = late.resolveBy().filter(by -> !by.isAfter(now)).isPresent();
        AlarmRow.Overdue what = unresolved ? AlarmRow.Overdue.NOT_RESOLVED : AlarmRow.Overdue.NOT_ACKNOWLEDGED;
        handle.createUpdate("UPDATE alarm SET overdue = :what WHERE id = :id")
                .bind("what", what)
                .bind("id", late.id())
                .execute();
        Steps.note(handle, late.id(), now, Step.ESCALATED, Optional.empty(), Optional.of(what.name()));
    }
}
