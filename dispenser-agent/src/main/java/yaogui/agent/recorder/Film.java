package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yaogui.agent.dispensing.DispenserSetup;
import yaogui.hardware.Equipment;
import yaogui.hardware.Readings;

/**
 * The last seconds, in two reels by turns, and what becomes of them: after an incident both go into one file, in a quiet life
 * the older one is forgotten. A reel begins and ends only while nothing turns, for what is inside a turn cannot be told from
 * outside.
 */
final class Film {

    private static final String STARTED = "The agent had just started; what was before that was in its memory only.";
    private static final String ENDED_BEFORE =
            "What was before that is in the recording before this one, or was too long.";

    private final DispenserSetup setup;
    private final RecordingFolder folder;
    private final Senses senses = new Senses();
    private final List<String> because = new ArrayList<>();
    private Optional<Equipment> equipment = Optional.empty();
    private @Nullable Reel before;
    private @Nullable Reel reel;
    private String gap = STARTED;
    private boolean roomIsShort;
    private long nowNanos;
    private long writeAtNanos;

    Film(DispenserSetup setup, RecordingFolder folder) {
        this.setup = setup;
        this.folder = folder;
    }

    void fitted(Equipment with) {
        equipment = Optional.of(with);
    }

    /**
     * A tick begins.
     *
     * @param noRoom whether nothing may be written now
     * @param opening how things stand, if a reel is to begin
     */
    void tick(Readings readings, boolean turning, boolean noRoom, Supplier<Opening> opening) {
        nowNanos = readings.nanos();
        roomIsShort = noRoom;
        if (!turning) {
            change(opening);
        }
        if (reel != null) {
            reel.tick(readings.nanos(), readings.motorMilliamps());
            senses.changes(readings).ifPresent(this::step);
        }
    }

    private void change(Supplier<Opening> opening) {
        boolean full = reel != null && reel.full();
        if (!because.isEmpty() && (full || nowNanos >= writeAtNanos)) {
            end();
        }
        Duration age = reel == null ? Duration.ZERO : Duration.ofNanos(nowNanos - reel.beganNanos());
        boolean grown = because.isEmpty() && age.compareTo(FlightRecorder.BEFORE) > 0;
        if (reel == null || full || grown) {
            before = full ? null : reel;
            gap = full ? ENDED_BEFORE : gap;
            reel = new Reel(opening.get());
            senses.forget();
        }
    }

    /** Something happened in the tick that is under way; before the first, nothing can. */
    void step(ObjectNode step) {
        if (reel != null) {
            reel.step(step);
        }
    }

    boolean begun() {
        return reel != null;
    }

    /** Something happened of which one will want to know how it came. */
    void because(String why) {
        if (!because.contains(why)) {
            because.add(why);
        }
        writeAtNanos = nowNanos + FlightRecorder.AFTER.toNanos();
    }

    /** Keeps what there is, if there is a reason to, and begins anew. */
    void end() {
        if (reel != null && !because.isEmpty() && !roomIsShort) {
            write(reel);
            gap = ENDED_BEFORE;
        }
        forget();
    }

    /** Begins anew. */
    void forget() {
        because.clear();
        before = null;
        reel = null;
    }

    private void write(Reel last) {
        Reel first = before == null ? last : before;
        Heading heading = new Heading(
                Heading.VERSION,
                setup.version(),
                setup.id(),
                because,
                before == null ? gap : "",
                equipment.orElseThrow(),
                RecordingJson.MAPPER.valueToTree(setup.limits()));
        RecordingWriter writer = new RecordingWriter(heading, first.opening(), first.beganNanos());
        first.tell(writer);
        if (first != last) {
            last.tell(writer);
        }
        folder.add(writer.end());
    }
}
