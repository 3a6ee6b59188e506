package yaogui.agent.recorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.agent.dispensing.Dispensing;
import yaogui.agent.dispensing.Effect;
import yaogui.agent.dispensing.Input;
import yaogui.agent.dispensing.State;
import yaogui.agent.dispensing.Surroundings;
import yaogui.agent.dispensing.Transition;
import yaogui.agent.recorder.Passage.Kind;
import yaogui.agent.stock.Shelf;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.SpiralTurn;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.hardware.spiral.TurnResult;
import yaogui.protocol.event.Event;

/**
 * A recording run through the state machine of this software, tick by tick, in the order in which a
 * {@link yaogui.agent.dispensing.Dispenser} does it. What came in is given; what follows from it is found out anew. The sensors
 * say what they said then, also after this software has done something else.
 */
public final class Replay {

    private static final int ALL = Integer.MAX_VALUE;

    private final Recording recording;
    private final TurnLimits limits;
    private final Account account = new Account();
    private final RecordedAllowances allowances = new RecordedAllowances();
    private final PlayedMachine machine;
    private State state;
    private Shelf shelf;
    private Opening.Around around;
    private Readings readings;
    private @Nullable SpiralTurn turn;
    private final boolean stepsFirst;
    private boolean stepped;
    private boolean ticked;

    private Replay(Recording recording, TurnLimits limits) {
        this.recording = recording;
        this.limits = limits;
        this.machine = new PlayedMachine(recording.heading().equipment(), account::motor);
        this.readings = machine.read();
        this.state = recording.opening().state();
        this.shelf = recording.opening().shelf();
        this.around = recording.opening().around();
        this.stepsFirst = recording.heading().turnStepsFirst();
    }

    /**
     * Replays a file.
     *
     * @throws BadRecording if it is no recording, or one that this software does not know
     */
    public static Replayed of(Path file) throws BadRecording {
        Recording recording = RecordingReader.read(file);
        try {
            return new Replay(recording, limits(recording)).run();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadRecording("%s says what this software does not know: %s"
                    .formatted(file.getFileName(), RecordingReader.firstLine(e)));
        }
    }

    private static TurnLimits limits(Recording recording) throws JsonProcessingException {
        ObjectNode limits = RecordingJson.MAPPER.valueToTree(TurnLimits.USUAL);
        recording.heading().limits().properties().forEach(limit -> limits.set(limit.getKey(), limit.getValue()));
        return RecordingJson.MAPPER.treeToValue(limits, TurnLimits.class);
    }

    private Replayed run() throws JsonProcessingException {
        for (Recording.Tick tick : recording.ticks()) {
            stepped = false;
            ticked = false;
            machine.begin(tick);
            readings = machine.read();
            account.begin(tick.nanos());
            try {
                tick(tick.steps());
            } catch (RuntimeException bug) {
                halt("this software too: " + bug);
            }
        }
        return new Replayed(recording, account);
    }

    private void tick(List<JsonNode> steps) throws JsonProcessingException {
        for (int i = 0; i < steps.size(); i++) {
            account.given(steps.get(i));
            take(steps.get(i), performed(steps, i));
        }
        stepTurn(ALL);
        if (!ticked) {
            handle(new Input.Tick(), ALL);
        }
    }

    /** How many effects of a step were performed before something could not be recorded; all, if nothing went wrong. */
    private static int performed(List<JsonNode> steps, int from) {
        int effects = 0;
        for (JsonNode later : steps.subList(from + 1, steps.size())) {
            effects += later.has("effect") ? 1 : 0;
            if (later.has("input")) {
                return later.path("input").path("is").asText().equals("RecordingFailed") ? effects : ALL;
            }
        }
        return ALL;
    }

    /** Takes from a step what came from outside; what followed from it then is not looked at here. */
    private void take(JsonNode step, int performed) throws JsonProcessingException {
        if (step.has("senses")) {
            machine.sense(step.path("senses"));
            readings = machine.read();
        }
        if (step.has("around")) {
            around = RecordingJson.MAPPER.treeToValue(step.path("around"), Opening.Around.class);
        }
        if (step.has("became")) {
            state = RecordingJson.MAPPER.treeToValue(step.path("became"), State.class);
        }
        if (stepsFirst && (step.has("given") || step.has("recovering"))) {
            stepTurn(ALL);
        }
        if (step.has("given")) {
            apply(RecordingJson.MAPPER.treeToValue(step.path("given"), Effect.class));
        }
        if (step.has("recovering")) {
            perform(
                    Dispensing.recover(
                            shelf, readings.home(), step.path("seenToFall").asInt()),
                    performed);
        }
        if (step.has("input")) {
            allowances.said(step.path("judged"));
            hear(RecordingJson.MAPPER.treeToValue(step.path("input"), Input.class), performed);
        }
        if (step.has("halted")) {
            stepTurn(ALL);
            halt("recorded: " + step.path("halted").asText());
        }
        if (step.has("cut")) {
            stepped = true;
            ticked = true;
        }
    }

    private void hear(Input input, int performed) {
        boolean ended = input instanceof Input.TurnEnded;
        ticked |= input instanceof Input.Tick;
        if (stepsFirst || ended || ticked) {
            stepTurn(ended ? performed : ALL);
        }
        if (!ended) {
            handle(input, performed);
        }
    }

    /** Once a tick. */
    private void stepTurn(int performed) {
        if (stepped) {
            return;
        }
        stepped = true;
        Optional<TurnResult> result = turn == null ? Optional.empty() : turn.step(readings);
        result.ifPresent(end -> {
            turn = null;
            account.add(Kind.TURN, end);
            handle(new Input.TurnEnded(end), performed);
        });
    }

    private void handle(Input input, int performed) {
        Transition transition = Dispensing.next(state, input, surroundings());
        if (!transition.next().equals(state)) {
            account.add(Kind.STATE, transition.next());
        }
        state = transition.next();
        perform(transition.effects(), performed);
    }

    private void perform(List<Effect> effects, int most) {
        for (Effect effect : effects.subList(0, Math.min(most, effects.size()))) {
            apply(effect);
            account.does(effect);
        }
    }

    private void apply(Effect effect) {
        switch (effect) {
            case Effect.Write write -> {
                shelf = shelf.after(new Event(around.nextSeq(), Instant.EPOCH, true, write.fact()));
                around = around.afterOneEntry();
            }
            case Effect.Turn start ->
                turn = new SpiralTurn(
                        machine,
                        start.lane().text(),
                        shelf.get(start.lane()).slot().limits(limits));
            case Effect.StopMotors _ -> {
                machine.stop();
                turn = null;
            }
        }
    }

    private void halt(String why) {
        machine.stop();
        turn = null;
        account.add(Kind.FAULT, why);
        state = new State.OutOfOrder(why);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                readings.nanos(),
                around.today(),
                shelf.whileTooWarmFor(around.tooWarm()),
                around.holds(),
                around.catalogue(),
                allowances,
                around.nextSeq(),
                readings.doorOpen(),
                readings.curtainBlocked(),
                around.pause());
    }
}
