package yaogui.protocol.event;

/**
 * A document that the console wants in force was taken over.
 *
 * @param kind which document
 * @param version its version, from then on in force
 */
public record DesiredApplied(String kind, long version) implements Fact {}
