package yaogui.simulation.demo;

import yaogui.protocol.document.Text;

/** What was asked cannot be done; the sentence says why and what would do. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Text sentence;

    /** What was asked makes no sense (HTTP 400). */
    Unfit(String zh, String en) {
        this(400, new Text(zh, en));
    }

    /** @param status of HTTP; 409 for what cannot be done as things stand */
    Unfit(int status, Text sentence) {
        super(sentence.en());
        this.status = status;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    Text sentence() {
        return sentence;
    }
}
