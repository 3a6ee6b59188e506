package yaogui.simulation.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.journal.Damage;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalRescue;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.protocol.LaneId;
import yaogui.protocol.Outcome;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.Started;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.simulation.rules.JournalAudit;

/** Starts an agent on what a power cut left, and holds what it makes of it against what had been synced and what fell. */
final class ImageJudge {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final int TICKS = 30;

    private final CutPoint point;
    private final Step step;
    private final Path file;
    private final List<String> synced;
    private final List<String> finished;
    private int withTheEntry;

    /** @param folder where images are laid down */
    ImageJudge(CutPoint point, Step step, Path folder) {
        this.point = point;
        this.step = step;
        this.file = folder.resolve("journal.db");
        this.synced = entriesOf(step.before());
        this.finished = entriesOf(step.after());
        assertThat(finished).startsWith(synced.toArray(String[]::new));
        assertThat(finished.size()).isBetween(synced.size(), synced.size() + 2);
    }

    private List<String> entriesOf(DiskState state) {
        state.layDown(file);
        try (JournalAudit audit = new JournalAudit(file)) {
            audit.catchUp();
            return audit.entries();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** How many images were taken with the entry that was being written. */
    int withTheEntry() {
        return withTheEntry;
    }

    /** What the entries say that were being written, if it was any. */
    Optional<String> entry() {
        return finished.size() == synced.size()
                ? Optional.empty()
                : Optional.of(finished.subList(synced.size(), finished.size()).stream()
                        .map(ImageJudge::words)
                        .collect(Collectors.joining(", ")));
    }

    private static String words(String entry) {
        return fact(entry)
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }

    /** @throws AssertionError if an agent makes anything else of it than it should */
    void judge(DiskState image) {
        image.layDown(file);
        // So that nothing that this start writes looks like what was being written.
        point.time.pass(Duration.ofSeconds(1));
        Journal journal = JournalRescue.open(file, CutPoint.UNSYNCED, new SplittableRandom(19), point.time);
        try {
            assertThat(Damage.of(journal)).as("a power cut is no damage").isEmpty();
            Dispenser dispenser = point.start(journal, new StillMachine(point.cabinet));
            for (int i = 0; i < TICKS; i++) {
                point.time.pass(TICK);
                dispenser.tick();
            }
            State state = dispenser.view().state();
            boolean open = point.cabinet.inside().doorOpen();
            assertThat(state).isInstanceOf(open ? State.InService.class : State.Idle.class);
            compare(journal, dispenser.view(), image.equals(step.after()));
            commandsAgree(journal, dispenser);
        } finally {
            journal.abandon();
        }
    }

    /** What was taken is used up, and a lane is locked just when that is on record. */
    private static void commandsAgree(Journal journal, Dispenser dispenser) {
        long[] taken = {0};
        Set<LaneId> locked = new TreeSet<>();
        journal.replay(event -> {
            if (event.fact() instanceof CommandTaken command) {
                taken[0] = command.counter();
            }
            if (event.fact() instanceof CommandEnded command) {
                command.lane().ifPresent(locked::add);
            }
        });
        assertThat(dispenser.told().commands().last()).isEqualTo(taken[0]);
        assertThat(dispenser.view().shelf().instructions().locked()).isEqualTo(locked);
    }

    private void compare(Journal journal, DispenserView view, boolean complete) {
        try (JournalAudit audit = new JournalAudit(file)) {
            audit.catchUp();
            assertThat(audit.open()).isEmpty();
            boolean loaded = kept(audit.entries(), complete).stream().anyMatch(entry -> fact(entry) instanceof Loaded);
            shelvesAgree(audit, loaded ? point.unsure() : 0);
            Map<Desired.Kind, Long> versions = view.inForce().versions();
            quotasAgree(journal, audit, versions.getOrDefault(Desired.Kind.POLICY, 0L) > 1);
            holdsStand(audit, view);
            versions.forEach((kind, version) -> assertThat(applied(audit, kind))
                    .as("the entry of what is in force")
                    .isGreaterThanOrEqualTo(version));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What was held is held, and by the newest word that the journal has; or everything is closed until that comes again. */
    private static void holdsStand(JournalAudit audit, DispenserView view) {
        view.inForce().holds().ifPresent(holds -> {
            long newest = applied(audit, Desired.Kind.HOLDS);
            assertThat(view.inForce().versions()).containsEntry(Desired.Kind.HOLDS, newest);
            assertThat(holds.lots()).contains(Papers.HELD).hasSize((int) newest);
        });
        assertThat(view.alarms().contains("documents-lost"))
                .isEqualTo(Arrays.stream(Desired.Kind.values())
                        .anyMatch(kind -> applied(audit, kind) > view.inForce().version(kind)));
    }

    /**
     * What was synced, perhaps what was being written or the first of it, and then what the start wrote: nothing else is
     * legal.
     *
     * @return what there is of what was being written
     */
    private List<String> kept(List<String> entries, boolean complete) {
        assertThat(entries).startsWith(synced.toArray(String[]::new));
        int known = synced.size();
        while (known < finished.size() && entries.get(known).equals(finished.get(known))) {
            known++;
        }
        assertThat(fact(entries.get(known))).isInstanceOf(Started.class);
        assertThat(known == finished.size() || !complete)
                .as("what was synced is there")
                .isTrue();
        withTheEntry += known > synced.size() || finished.size() == synced.size() ? 1 : 0;
        return finished.subList(synced.size(), known);
    }

    private void shelvesAgree(JournalAudit audit, int inHand) {
        int stillInHand = inHand;
        for (CabinetInside.LaneInside lane : point.cabinet.inside().lanes()) {
            int count = audit.count(lane.lane());
            int there = lane.boxes().size();
            if (count - audit.doubt(lane.lane()) > there) {
                there += stillInHand;
                stillInHand = 0;
            }
            assertThat(there).as("lane %s", lane.lane()).isBetween(count - audit.doubt(lane.lane()), count);
        }
        assertThat(stillInHand).isZero();
    }

    /**
     * One box is counted for each that is known to have fallen, and none is set aside for an order that has ended. Where
     * other windows have begun nothing is counted, and nothing is left of the keys of the old ones.
     */
    private void quotasAgree(Journal journal, JournalAudit audit, boolean begunAnew) {
        long dispensed = audit.ended().values().stream()
                .filter(order -> order.outcome() == Outcome.DISPENSED)
                .count();
        assertThat(number(journal, "SELECT count(*) FROM quota_reserved")).isZero();
        assertThat(number(journal, "SELECT coalesce(sum(boxes), 0) FROM quota_used"))
                .isEqualTo(begunAnew ? 0 : dispensed);
        DiskState left = DiskState.read(file);
        for (byte[] key : point.keysBefore()) {
            assertThat(left.holds(key)).isEqualTo(!begunAnew);
        }
    }

    private static long number(Journal journal, String sql) {
        return journal.ask(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                return row.getLong(1);
            }
        });
    }

    private static long applied(JournalAudit audit, Desired.Kind kind) {
        return audit.entries().stream()
                .map(ImageJudge::fact)
                .filter(fact ->
                        fact instanceof DesiredApplied applied && applied.kind().equals(kind.text()))
                .mapToLong(fact -> ((DesiredApplied) fact).version())
                .max()
                .orElse(0);
    }

    private static Object fact(String json) {
        try {
            return MessageCodec.readEvent(json).fact();
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }
}
