package yaogui.protocol.event;

/**
 * The agent started.
 *
 * @param version of the agent
 * @param cleanly whether it had been stopped in good order before, or this is its first start
 */
public record Started(String version, boolean cleanly) implements Fact {}
