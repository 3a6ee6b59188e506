package yaogui.agent.recorder;

/** A file is no recording, or not one that this software can replay; the message is a sentence for whoever has it. */
public final class BadRecording extends Exception {

    private static final long serialVersionUID = 1L;

    BadRecording(String sentence) {
        super(sentence);
    }
}
