package yaogui.protocol.event;

/**
 * A document was in force and did not show that the dispenser works with it, so the one before it is in force again. This
 * version is never taken again.
 *
 * @param kind which document
 * @param version that was taken back
 * @param backTo that is in force again; 0 for what the dispenser's own file says
 * @param why one sentence for whoever put it in force
 */
public record DesiredRolledBack(String kind, long version, long backTo, String why) implements Fact {}
