package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import yaogui.agent.dispensing.Effect;
import yaogui.agent.recorder.Passage.Kind;
import yaogui.hardware.Drive;

/** What happened, passage by passage: as it was recorded, or as a replay finds it. */
final class Account {

    private final List<Passage> passages = new ArrayList<>();
    private long nanos;

    /** What a recording says. */
    static Account of(Recording recording) {
        Account account = new Account();
        for (Recording.Tick tick : recording.ticks()) {
            account.begin(tick.nanos());
            tick.steps().forEach(account::add);
        }
        return account;
    }

    void begin(long now) {
        nanos = now;
    }

    void add(Kind kind, Object value) {
        add(kind, RecordingJson.MAPPER.<JsonNode>valueToTree(value));
    }

    void motor(String lane, Drive drive) {
        add(Kind.MOTOR, lane.isEmpty() ? "all off" : lane + " " + drive);
    }

    private void add(JsonNode step) {
        given(step);
        if (step.path("input").path("is").asText().equals("TurnEnded")) {
            add(Kind.TURN, step.path("input").path("result"));
        }
        if (step.has("state")) {
            add(Kind.STATE, step.path("state"));
        }
        if (step.has("effect")) {
            effect(Kind.DOES, step.path("effect"));
        }
        if (step.has("motor")) {
            motor(step.path("motor").asText(), Drive.valueOf(step.path("drive").asText()));
        }
        if (step.has("halted")) {
            add(Kind.FAULT, step.path("halted"));
        }
    }

    /** What came from outside: a replay takes it from the recording. */
    void given(JsonNode step) {
        if (step.has("senses")) {
            add(Kind.SENSES, step.path("senses"));
        }
        if (step.has("around")) {
            add(Kind.KNOWS, step.path("around"));
        }
        if (step.has("became")) {
            passages.add(new Passage(nanos, Kind.GIVEN, "state " + Passage.words(step.path("became"))));
        }
        if (step.has("recovering")) {
            add(
                    Kind.IN,
                    "look for an interrupted order; since the start fell: "
                            + step.path("seenToFall").asInt());
        }
        String input = step.path("input").path("is").asText();
        if (!input.isEmpty() && !input.equals("TurnEnded") && !input.equals("Tick")) {
            add(Kind.IN, step.path("input"));
        }
        step.path("judged").forEach(judged -> add(Kind.JUDGED, judged));
        if (step.has("given")) {
            effect(Kind.GIVEN, step.path("given"));
        }
    }

    void does(Effect effect) {
        effect(Kind.DOES, RecordingJson.MAPPER.valueToTree(effect));
    }

    /** In the words of the journal: what matters of a writing is the fact. */
    private void effect(Kind kind, JsonNode effect) {
        if (!effect.has("fact")) {
            add(kind, effect);
            return;
        }
        String quota = effect.path("quota").path("is").asText();
        String move = quota.equals("Untouched") ? "" : ", quota: " + quota;
        passages.add(new Passage(nanos, kind, "Write " + Passage.words(effect.path("fact")) + move));
    }

    private void add(Kind kind, JsonNode node) {
        passages.add(new Passage(nanos, kind, Passage.words(node)));
    }

    List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** The passages that follow from the others. */
    List<Passage> followed() {
        return passages.stream().filter(passage -> passage.kind().follows()).toList();
    }
}
