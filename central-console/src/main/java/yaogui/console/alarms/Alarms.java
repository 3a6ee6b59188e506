package yaogui.console.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.protocol.DispenserId;

/**
 * Raises and clears alarms within a transaction. One of a name stands at most once at a dispenser, and one that comes back
 * within the hour is the same.
 */
public final class Alarms {

    /** Raised again so soon after it cleared, it is the same alarm, with a count. */
    static final Duration SAME = Duration.ofHours(1);

    private static final int MOST_DETAIL = 400;

    private final Handle handle;
    private final Instant now;

    private record Ended(long id, int times) {}

    private record Standing(long id, String detail, Optional<Instant> wellSince) {}

    public Alarms(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Raises it, or brings its detail up to date when it stands already. */
    public void raise(Optional<DispenserId> dispenser, Source source, String name, String detail) {
        String shown = detail.length() <= MOST_DETAIL ? detail : detail.substring(0, MOST_DETAIL) + "…";
        Optional<Standing> standing = find(dispenser, source, name);
        if (standing.isPresent()) {
            goOn(standing.get(), shown);
            return;
        }
        AlarmKind kind = AlarmKind.of(name);
        Optional<Ended> before = endedLately(dispenser, source, name);
        if (source == Source.DISPENSER && !isWithinBounds(dispenser, name, before)) {
            raise(
                    dispenser,
                    Source.CONSOLE,
                    AlarmKind.MANY_ALARMS.text(),
                    "It raises more alarms within a day than there are, or by names that are none; not all of them are shown.");
            return;
        }
        before.map(Ended::id)
                .ifPresentOrElse(
                        ended -> reopen(ended, kind, shown), () -> begin(dispenser, source, name, kind, shown));
        find(dispenser, source, name)
                .ifPresent(alarm -> step(alarm.id(), before.isPresent() ? Step.REOPENED : Step.RAISED));
    }

    private boolean isWithinBounds(Optional<DispenserId> dispenser, String name, Optional<Ended> before) {
        return before.map(ended -> Bounds.mayComeBack(ended.times()))
                .orElseGet(() -> dispenser
                        .filter(one -> !new Bounds(handle, now).mayBegin(one, name))
                        .isEmpty());
    }

    /** The cause is there, so what seemed to be over is not. */
    private void goOn(Standing standing, String detail) {
        if (standing.wellSince().isPresent() || !standing.detail().equals(detail)) {
            handle.createUpdate("UPDATE alarm SET detail = :detail, well_since = NULL WHERE id = :id")
                    .bind("id", standing.id())
                    .bind("detail", detail)
                    .execute();
        }
    }

    private void begin(Optional<DispenserId> dispenser, Source source, String name, AlarmKind kind, String detail) {
        Deadlines deadlines = Deadlines.in(handle);
        handle.createUpdate("""
                        INSERT INTO alarm (dispenser, source, name, detail, raised_at, acknowledge_by, resolve_by)
                        VALUES (:dispenser, :source, :name, :detail, :now, :acknowledgeBy, :resolveBy)
                        """)
                .bind("dispenser", dispenser)
                .bind("source", source)
                .bind("name", name)
                .bind("detail", detail)
                .bind("now", now)
                .bind("acknowledgeBy", deadlines.acknowledgeBy(kind.severity(), now))
                .bind("resolveBy", deadlines.resolveBy(kind.severity(), now))
                .execute();
    }

    /**
     * Whoever took it on still has it, unless they had said that it was over: then they were wrong, and it waits for
     * somebody anew.
     */
    private void reopen(long ended, AlarmKind kind, String detail) {
        Deadlines deadlines = Deadlines.in(handle);
        handle.createUpdate("""
                        UPDATE alarm SET cleared_at = NULL, well_since = NULL, overdue = NULL, resolved_by = NULL,
                            times = times + 1, detail = :detail, resolve_by = :resolveBy, acknowledge_by = :acknowledgeBy,
                            acknowledged_at = CASE WHEN resolved_by IS NULL THEN acknowledged_at END,
                            acknowledged_by = CASE WHEN resolved_by IS NULL THEN acknowledged_by END
                        WHERE id = :id
                        """)
                .bind("id", ended)
                .bind("detail", detail)
                .bind("acknowledgeBy", deadlines.acknowledgeBy(kind.severity(), now))
                .bind("resolveBy", deadlines.resolveBy(kind.severity(), now))
                .execute();
    }

    /** The names that stand at a dispenser and begin so. */
    public Set<String> standing(DispenserId dispenser, Source source, String beginning) {
        return handle.createQuery("""
                        SELECT name FROM alarm
                        WHERE dispenser = :dispenser AND source = :source AND cleared_at IS NULL
                        """)
                .bind("dispenser", dispenser)
                .bind("source", source)
                .mapTo(String.class)
                .filter(name -> name.startsWith(beginning))
                .collect(Collectors.toSet());
    }

    /** Its cause is gone. It clears now, or once that has stayed so for as long as its kind wants. */
    public void clear(DispenserId dispenser, Source source, String name) {
        clear(Optional.of(dispenser), source, name);
    }

    /** As the other, also for one that concerns the console itself. */
    public void clear(Optional<DispenserId> dispenser, Source source, String name) {
        find(dispenser, source, name).ifPresent(standing -> {
            Instant since = standing.wellSince().orElse(now);
            boolean lasts = source == Source.DISPENSER
                    || !now.isBefore(since.plus(AlarmKind.of(name).settling()));
            handle.createUpdate("UPDATE alarm SET well_since = :since, cleared_at = :cleared WHERE id = :id")
                    .bind("id", standing.id())
                    .bind("since", since)
                    .bind("cleared", lasts ? now : null)
                    .execute();
            if (lasts) {
                over(standing.id());
            }
        });
    }

    /** What is over is not overdue. */
    private void over(long id) {
        handle.createUpdate("UPDATE alarm SET overdue = NULL WHERE id = :id")
                .bind("id", id)
                .execute();
        step(id, Step.CLEARED);
    }

    /**
     * A dispenser's report names all that stand there. One may come before the entry that says why, and one whose end was
     * never written (the program began anew) ends here.
     */
    public void reported(DispenserId dispenser, List<String> names) {
        Set<String> standing = standing(dispenser, Source.DISPENSER, "");
        Set<String> said = new HashSet<>(names);
        standing.stream()
                .filter(name -> !said.contains(name))
                .forEach(name -> clear(dispenser, Source.DISPENSER, name));
        said.stream()
                .filter(name -> !standing.contains(name))
                .forEach(name -> raise(Optional.of(dispenser), Source.DISPENSER, name, ""));
    }

    private void step(long alarm, Step step) {
        Steps.note(handle, alarm, now, step, Optional.empty(), Optional.empty());
    }

    private Optional<Standing> find(Optional<DispenserId> dispenser, Source source, String name) {
        return handle.createQuery("""
                        SELECT id, detail, well_since FROM alarm
                        WHERE coalesce(dispenser, '') = :dispenser AND source = :source AND name = :name
                            AND cleared_at IS NULL
                        """)
                .bind("dispenser", dispenser.map(DispenserId::text).orElse(""))
                .bind("source", source)
                .bind("name", name)
                .map((row, context) -> new Standing(
                        row.getLong(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).map(Instant::parse)))
                .findOne();
    }

    private Optional<Ended> endedLately(Optional<DispenserId> dispenser, Source source, String name) {
        return handle.createQuery("""
                        SELECT id, times FROM alarm
                        WHERE coalesce(dispenser, '') = :dispenser AND source = :source AND name = :name
                            AND cleared_at >= :from
                        ORDER BY id DESC LIMIT 1
                        """)
                .bind("dispenser", dispenser.map(DispenserId::text).orElse(""))
                .bind("source", source)
                .bind("name", name)
                .bind("from", now.minus(SAME))
                .map((row, context) -> new Ended(row.getLong(1), row.getInt(2)))
                .findOne();
    }
}
