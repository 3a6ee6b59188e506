package yaogui.console.cards;

/** Something that a person gave the card command cannot be used; the message tells them what and what to try. */
final class UnusableInput extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableInput(String sentence) {
        super(sentence);
    }
}
