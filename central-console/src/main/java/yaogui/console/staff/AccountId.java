package yaogui.console.staff;

/**
 * An account's number.
 *
 * @param number 1 or more
 */
public record AccountId(long number) {}
