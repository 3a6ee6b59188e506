package yaogui.simulation.crash;

/** The lines between an agent's process and that of its cabinet; what the words mean is said where they are used. */
final class Words {

    /** The agent asks the cabinet, and waits for an answer: {@value #ANSWER}, or one of the two complaints. */
    static final String READ = "read";

    static final String FEED = "feed";
    static final String DRIVE = "drive";
    static final String EMITTER = "emitter";
    static final String STOP = "stop";
    static final String LAMP = "lamp";
    static final String CARD = "card";

    /** What the cabinet answers: this, and the answer right behind it. */
    static final String ANSWER = "=";

    /** There is no such lane or button. */
    static final String BAD_NAME = "?";

    /** It cannot be done now. */
    static final String BAD_MOMENT = "!";

    /** The agent tells that its loop runs. */
    static final String READY = "ready";

    /** The agent tells in which state its dispenser is. */
    static final String STATE = "state";

    /** Staff want something recorded. */
    static final String NOTE = "note";

    /** It is recorded; or not, for the reason behind it. */
    static final String NOTED = "noted";

    private Words() {}
}
