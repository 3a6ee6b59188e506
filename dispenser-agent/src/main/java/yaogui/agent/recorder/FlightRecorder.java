package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.agent.dispensing.DispenserSetup;
import yaogui.agent.dispensing.Effect;
import yaogui.agent.dispensing.Input;
import yaogui.agent.dispensing.Pause;
import yaogui.agent.dispensing.State;
import yaogui.agent.dispensing.Surroundings;
import yaogui.agent.dispensing.Transition;
import yaogui.agent.dispensing.Witness;
import yaogui.agent.entitlement.Allowance;
import yaogui.agent.entitlement.Allowances;
import yaogui.hardware.Drive;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * Keeps in memory what a dispenser went by in the last seconds, and in a small file what it went by around an incident, so
 * that {@link Replay} can run it again. One thread.
 *
 * <p>Nothing is written while a lane turns, nor while there is hardly room for the journal; nothing waits for the disk.
 */
public final class FlightRecorder implements Witness {

    /** Where recordings lie, beside the journal. */
    public static final String FOLDER = "recordings";

    /** From an incident's file one sees at least so much of what was before it, if the agent ran that long. */
    static final Duration BEFORE = Duration.ofSeconds(20);

    /** And so much of what came after. */
    static final Duration AFTER = Duration.ofSeconds(5);

    private static final int MOST_FRAMES = 8;
    private static final String STARTED = "The agent had just started; what was before that was in its memory only.";
    private static final String ENDED_BEFORE =
            "What was before that is in the recording before this one, or was too long.";

    private final DispenserSetup setup;
    private final RecordingFolder folder;
    private final List<String> because = new ArrayList<>();
    private final ArrayNode judged = RecordingJson.MAPPER.createArrayNode();
    private final Deque<Effect> due = new ArrayDeque<>();
    private final Senses senses = new Senses();
    private @Nullable Machine machine;
    private @Nullable Reel before;
    private @Nullable Reel reel;
    private State state = new State.Idle();
    private Opening.@Nullable Around around;
    private @Nullable Surroundings lastHere;
    private String gap = STARTED;
    private long nowNanos;
    private long writeAtNanos;
    private @Nullable Input asked;
    private boolean roomIsShort;
    private boolean ticked;
    private boolean tickUntold;
    private boolean running;

    /** @param folder for the recordings, made when the first is written */
    public FlightRecorder(DispenserSetup setup, Path folder) {
        this.setup = setup;
        this.folder = new RecordingFolder(folder, setup.id());
    }

    @Override
    public Machine hearing(Machine inner) {
        machine = inner;
        return new HeardMachine(inner, this::told);
    }

    @Override
    public Allowances hearing(Allowances allowances) {
        return (card, product, today) -> {
            Allowance allowance = allowances.judge(card, product, today);
            ObjectNode node = RecordingJson.MAPPER
                    .createObjectNode()
                    .put("product", product.id().text());
            judged.add(node.set("allowance", RecordingJson.MAPPER.valueToTree(allowance)));
            return allowance;
        };
    }

    @Override
    public void tick(Readings readings, State now, Surroundings here, boolean turning) {
        endTick();
        state = now;
        nowNanos = readings.nanos();
        roomIsShort = here.pause().equals(Optional.of(Pause.NO_ROOM));
        if (!turning) {
            atRest(here);
        }
        if (reel != null) {
            reel.tick(readings.nanos(), readings.motorMilliamps());
            senses.changes(readings).ifPresent(this::step);
        }
        if (reel != null && !running && here.shelf().openOrder().isPresent()) {
            because("An order was interrupted.");
        }
    }

    /** The one kind of moment at which a recording can begin or end: what is inside a turn cannot be told from outside. */
    private void atRest(Surroundings here) {
        boolean full = reel != null && reel.full();
        if (!because.isEmpty() && (full || nowNanos >= writeAtNanos)) {
            write();
        }
        if (reel == null) {
            begin(here);
        } else if (full || because.isEmpty() && nowNanos - reel.beganNanos() > BEFORE.toNanos()) {
            before = full ? null : reel;
            gap = full ? ENDED_BEFORE : gap;
            begin(here);
        }
    }

    private void begin(Surroundings here) {
        reel = new Reel(new Opening(RecordingJson.withoutCard(state), here.shelf(), around(here)));
        senses.forget();
    }

    /** A change since the last input is left to be told with the next, in case the reel before goes into the same file. */
    private Opening.Around around(Surroundings here) {
        if (around == null) {
            around = Opening.Around.of(here);
            lastHere = here;
        }
        return lastHere != null && isAsBefore(here, lastHere, around) ? around : Opening.Around.of(here);
    }

    /** In every tick the state machine hears that time went on; where it did not, that is something to be told. */
    private void endTick() {
        if (!ticked && reel != null) {
            step(RecordingJson.MAPPER.createObjectNode().put("cut", true));
        }
        running |= ticked;
        ticked = false;
        tickUntold = false;
    }

    @Override
    public void heard(Input input, Surroundings here) {
        follow(here);
        asked = input;
        judged.removeAll();
        ticked |= input instanceof Input.Tick;
    }

    @Override
    public void decided(Transition transition) {
        boolean changed = !transition.next().equals(state);
        due.clear();
        due.addAll(transition.effects());
        if (asked instanceof Input.Tick && !changed && due.isEmpty()) {
            asked = null;
            tickUntold = true;
            return;
        }
        tell(changed ? Optional.of(transition.next()) : Optional.empty());
        if (transition.next() instanceof State.OutOfOrder out && !(state instanceof State.OutOfOrder)) {
            because("Out of order: " + out.why());
        }
        state = transition.next();
    }

    /** Tells what came, and what it led to if it led anywhere. */
    private void tell(Optional<State> next) {
        if (asked == null) {
            return;
        }
        ObjectNode step = node("input", asked);
        asked = null;
        if (!judged.isEmpty()) {
            step.set("judged", judged.deepCopy());
        }
        next.ifPresent(to -> step.set("state", RecordingJson.MAPPER.valueToTree(to)));
        step(step);
    }

    private void follow(Surroundings here) {
        Surroundings last = lastHere;
        lastHere = here;
        if (last == null || around == null || isAsBefore(here, last, around)) {
            return;
        }
        around = Opening.Around.of(here);
        step(node("around", around));
    }

    /** The number of the next entry goes on by one with each that was performed, and needs no telling. */
    private static boolean isAsBefore(Surroundings here, Surroundings last, Opening.Around around) {
        return here.holds().equals(last.holds())
                && here.catalogue().equals(last.catalogue())
                && here.today().equals(last.today())
                && here.pause().equals(last.pause())
                && here.shelf().tooWarm().equals(last.shelf().tooWarm())
                && here.nextSeq() == around.nextSeq();
    }

    @Override
    public void recovering(int seenToFall, List<Effect> effects) {
        step(RecordingJson.MAPPER.createObjectNode().put("recovering", true).put("seenToFall", seenToFall));
        due.clear();
        due.addAll(effects);
    }

    @Override
    public void performed(Effect effect) {
        boolean decided = due.peek() == effect;
        if (decided) {
            due.remove();
        }
        step(node(decided ? "effect" : "given", effect));
        if (effect instanceof Effect.Write && around != null) {
            around = around.afterOneEntry();
        }
        if (running) {
            Incident.of(effect).ifPresent(this::because);
        }
    }

    private void told(String lane, Drive drive) {
        step(RecordingJson.MAPPER.createObjectNode().put("motor", lane).put("drive", drive.name()));
    }

    @Override
    public void halted(RuntimeException bug) {
        if (state instanceof State.OutOfOrder) {
            return;
        }
        tell(Optional.empty());
        ObjectNode step = RecordingJson.MAPPER.createObjectNode().put("halted", bug.toString());
        ArrayNode frames = step.putArray("in");
        Arrays.stream(bug.getStackTrace()).limit(MOST_FRAMES).forEach(frame -> frames.add(frame.toString()));
        step(step);
        because("A fault in the software: " + bug);
    }

    @Override
    public void end() {
        endTick();
        if (!because.isEmpty()) {
            write();
        }
    }

    private void because(String why) {
        if (!because.contains(why)) {
            because.add(why);
        }
        writeAtNanos = nowNanos + AFTER.toNanos();
    }

    private ObjectNode node(String name, Object value) {
        return RecordingJson.MAPPER.createObjectNode().set(name, RecordingJson.MAPPER.valueToTree(value));
    }

    private void step(ObjectNode step) {
        if (reel == null) {
            return;
        }
        if (tickUntold) {
            tickUntold = false;
            reel.step(node("input", new Input.Tick()));
        }
        reel.step(step);
    }

    private void write() {
        Reel last = reel;
        if (last != null && machine != null && !roomIsShort) {
            Reel first = before == null ? last : before;
            Heading heading = new Heading(
                    Heading.VERSION,
                    setup.version(),
                    setup.id(),
                    because,
                    before == null ? gap : "",
                    machine.equipment(),
                    RecordingJson.MAPPER.valueToTree(setup.limits()));
            RecordingWriter writer = new RecordingWriter(heading, first.opening(), first.beganNanos());
            first.tell(writer);
            if (first != last) {
                last.tell(writer);
            }
            folder.add(writer.end());
        }
        because.clear();
        before = null;
        reel = null;
        gap = ENDED_BEFORE;
    }
}
