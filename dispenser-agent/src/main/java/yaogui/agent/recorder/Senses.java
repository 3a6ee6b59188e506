package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.hardware.Readings;

/** Tells which sensors say something else than in the tick before. Current is kept apart; of climate nothing depends. */
final class Senses {

    private @Nullable Readings last;

    /** The next readings are told whole. */
    void forget() {
        last = null;
    }

    Optional<ObjectNode> changes(Readings now) {
        Readings before = last;
        last = now;
        if (before != null
                && before.doorOpen() == now.doorOpen()
                && before.curtainBlocked() == now.curtainBlocked()
                && now.drops().isEmpty()
                && before.home().equals(now.home())) {
            return Optional.empty();
        }
        ObjectNode node = RecordingJson.MAPPER.createObjectNode();
        if (before == null || before.doorOpen() != now.doorOpen()) {
            node.put("door", now.doorOpen());
        }
        if (before == null || before.curtainBlocked() != now.curtainBlocked()) {
            node.put("curtain", now.curtainBlocked());
        }
        if (before == null || !before.home().equals(now.home())) {
            ArrayNode home = node.putArray("home");
            now.home().stream().sorted().forEach(home::add);
        }
        if (!now.drops().isEmpty()) {
            node.set("drops", RecordingJson.MAPPER.valueToTree(now.drops()));
        }
        return Optional.of(RecordingJson.MAPPER.createObjectNode().set("senses", node));
    }
}
