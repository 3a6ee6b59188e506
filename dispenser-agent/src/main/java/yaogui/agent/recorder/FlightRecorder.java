package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import yaogui.protocol.document.Product;

/**
 * Keeps in memory what a dispenser went by in the last seconds, and in a small file what it went by around an incident, so
 * that {@link Replay} can run it again. One thread.
 *
 * <p>Nothing is written while a lane turns, nor while there is hardly room for the journal; nothing waits for the disk. A
 * fault in here ends the recording and nothing else.
 */
public final class FlightRecorder implements Witness {

    /** Where recordings lie, beside the journal. */
    public static final String FOLDER = "recordings";

    /** From an incident's file one sees at least so much of what was before it, if the agent ran that long. */
    static final Duration BEFORE = Duration.ofSeconds(20);

    /** And so much of what came after. */
    static final Duration AFTER = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(FlightRecorder.class);
    private static final int MOST_FRAMES = 8;

    private final DispenserSetup setup;
    private final Film film;
    private final Knowledge knowledge = new Knowledge();
    private final ArrayNode judged = RecordingJson.MAPPER.createArrayNode();
    private final Deque<Effect> due = new ArrayDeque<>();
    private State state = new State.Idle();
    private @Nullable Input asked;
    private boolean ticked;
    private boolean tickUntold;
    private boolean running;
    private boolean broken;

    /** @param folder for the recordings, made when the first is written */
    public FlightRecorder(DispenserSetup setup, Path folder) {
        this.setup = setup;
        this.film = new Film(setup, new RecordingFolder(folder, setup.id()));
    }

    /** Everything in here goes through this: a dispenser must not stand still because its recorder does. */
    private void guarded(Runnable recording) {
        if (broken) {
            return;
        }
        try {
            recording.run();
        } catch (RuntimeException bug) {
            LOG.error("{}: the flight recorder has a fault and records nothing more", setup.id(), bug);
            broken = true;
            film.forget();
        }
    }

    @Override
    public Machine hearing(Machine inner) {
        film.fitted(inner.equipment());
        return new HeardMachine(inner, (lane, drive) -> guarded(() -> told(lane, drive)));
    }

    @Override
    public Allowances hearing(Allowances allowances) {
        return (card, product, today) -> {
            Allowance allowance = allowances.judge(card, product, today);
            guarded(() -> said(product, allowance));
            return allowance;
        };
    }

    @Override
    public void tick(Readings readings, State now, Surroundings here, boolean turning) {
        guarded(() -> {
            endTick();
            boolean byItself = !now.equals(state);
            state = now;
            boolean noRoom = here.pause().equals(Optional.of(Pause.NO_ROOM));
            film.tick(
                    readings,
                    turning,
                    noRoom,
                    () -> new Opening(RecordingJson.withoutCard(now), here.shelf(), knowledge.asOf(here)));
            if (byItself) {
                step(node("became", now));
            }
            if (!running && here.shelf().openOrder().isPresent()) {
                film.because("An order was interrupted.");
            }
        });
    }

    /** In every tick the state machine hears that time went on; where it did not, that is something to be told. */
    private void endTick() {
        if (!ticked && film.begun()) {
            step(RecordingJson.MAPPER.createObjectNode().put("cut", true));
        }
        running |= ticked;
        ticked = false;
        tickUntold = false;
    }

    @Override
    public void heard(Input input, Surroundings here) {
        guarded(() -> {
            knowledge.changes(here).ifPresent(around -> step(node("around", around)));
            asked = input;
            judged.removeAll();
            ticked |= input instanceof Input.Tick;
        });
    }

    private void said(Product product, Allowance allowance) {
        ObjectNode node = RecordingJson.MAPPER
                .createObjectNode()
                .put("product", product.id().text());
        judged.add(node.set("allowance", RecordingJson.MAPPER.valueToTree(allowance)));
    }

    @Override
    public void decided(Transition transition) {
        guarded(() -> {
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
                film.because("Out of order: " + out.why());
            }
            state = transition.next();
        });
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

    @Override
    public void recovering(int seenToFall, List<Effect> effects) {
        guarded(() -> {
            step(RecordingJson.MAPPER.createObjectNode().put("recovering", true).put("seenToFall", seenToFall));
            due.clear();
            due.addAll(effects);
        });
    }

    @Override
    public void performed(Effect effect) {
        guarded(() -> {
            boolean decided = due.peek() == effect;
            if (decided) {
                due.remove();
            }
            step(node(decided ? "effect" : "given", effect));
            knowledge.performed(effect);
            if (running) {
                Incident.of(effect).ifPresent(film::because);
            }
        });
    }

    private void told(String lane, Drive drive) {
        step(RecordingJson.MAPPER.createObjectNode().put("motor", lane).put("drive", drive.name()));
    }

    @Override
    public void halted(RuntimeException bug) {
        if (state instanceof State.OutOfOrder) {
            return;
        }
        guarded(() -> {
            tell(Optional.empty());
            ObjectNode step = RecordingJson.MAPPER.createObjectNode().put("halted", bug.toString());
            ArrayNode frames = step.putArray("in");
            Arrays.stream(bug.getStackTrace()).limit(MOST_FRAMES).forEach(frame -> frames.add(frame.toString()));
            step(step);
            film.because("A fault in the software: " + bug);
        });
    }

    @Override
    public void end() {
        guarded(() -> {
            endTick();
            film.end();
        });
    }

    private void step(ObjectNode step) {
        if (tickUntold) {
            tickUntold = false;
            film.step(node("input", new Input.Tick()));
        }
        film.step(step);
    }

    private static ObjectNode node(String name, Object value) {
        return RecordingJson.MAPPER.createObjectNode().set(name, RecordingJson.MAPPER.valueToTree(value));
    }
}
