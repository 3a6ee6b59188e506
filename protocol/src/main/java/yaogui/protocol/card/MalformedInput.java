package yaogui.protocol.card;

/**
 * What was read is not written as it should be. Stays within this package: at its border it is a {@link CardFault}.
 *
 * <p>Carries no stack trace, so that a bad card costs no more than a good one.
 */
final class MalformedInput extends Exception {

    MalformedInput(String sentence) {
        super(sentence, null, false, false);
    }
}
