package yaogui.agent.kiosk;

import yaogui.protocol.document.Text;

/** What was sent cannot be taken; the sentence says what is wrong with it and what would do. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    Unfit(String zh, String en) {
        super(en);
        sentence = new Text(zh, en);
    }

    Text sentence() {
        return sentence;
    }
}
