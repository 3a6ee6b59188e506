package yaogui.protocol.event;

/**
 * A document that the console wants in force was taken over.
 *
 * @param kind which document
 * @param version its version, from then on in force
 */
public record DesiredApplied(String kind, long version) implements Fact {

    /** @throws IllegalArgumentException if {@code version} is below 1 */
    public DesiredApplied {
        if (version < 1) {
            throw new IllegalArgumentException("applied version %d of a document; the first is 1".formatted(version));
        }
    }
}
