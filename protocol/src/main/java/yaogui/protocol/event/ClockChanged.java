package yaogui.protocol.event;

/**
 * The dispenser began or ceased to trust its clock.
 *
 * @param trusted whether it does now
 * @param source what it goes by, such as {@code network-time} or {@code none}
 */
public record ClockChanged(boolean trusted, String source) implements Fact {}
