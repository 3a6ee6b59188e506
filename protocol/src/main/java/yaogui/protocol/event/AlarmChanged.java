package yaogui.protocol.event;

/**
 * An alarm was raised or has cleared.
 *
 * @param alarm its name, such as {@code door-open}
 * @param raised whether it stands now
 * @param detail one sentence for the person who must act; names no product that a resident took
 */
public record AlarmChanged(String alarm, boolean raised, String detail) implements Fact {}
