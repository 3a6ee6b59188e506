package yaogui.protocol.event;

/**
 * The service door was opened or shut.
 *
 * @param open whether it is open now
 */
public record DoorMoved(boolean open) implements Fact {}
