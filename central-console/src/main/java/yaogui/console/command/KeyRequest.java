package yaogui.console.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import yaogui.protocol.identity.KeptFile;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * A step of a change of keys that somebody asked for at the console's machine: a file in its folder, because the console that
 * runs there holds the keys and must be the one that changes them.
 *
 * @param step which
 * @param follower the key that is to be gone over to; empty where a new one is to be announced
 */
public record KeyRequest(Step step, Optional<String> follower) {

    private static final String FILE = "console.keys.asked";

    /** The steps of a change. */
    public enum Step {
        ANNOUNCE,
        GO_OVER
    }

    public static KeyRequest announce() {
        return new KeyRequest(Step.ANNOUNCE, Optional.empty());
    }

    public static KeyRequest goOver(String follower) {
        return new KeyRequest(Step.GO_OVER, Optional.of(follower));
    }

    /** Leaves it in the console's folder, in place of one that was not taken yet. */
    public void leave(Path home) throws IOException {
        KeptFile.write(home.resolve(FILE), MessageCodec.writeDocument(this).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The one that lies in the console's folder.
     *
     * @throws MalformedMessage if the file there is none
     */
    public static Optional<KeyRequest> find(Path home) throws IOException, MalformedMessage {
        Path file = home.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(MessageCodec.readDocument(Files.readString(file), KeyRequest.class))
                : Optional.empty();
    }

    static void remove(Path home) throws IOException {
        KeptFile.remove(home.resolve(FILE));
    }
}
