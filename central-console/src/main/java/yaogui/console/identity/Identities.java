package yaogui.console.identity;

/**
 * Everything about who may be a dispenser, over one store.
 *
 * @param devices by which keys they are known
 * @param enrolment how they come to one
 * @param renewal how they come to the next
 */
public record Identities(DeviceIdentities devices, EnrolmentDesk enrolment, RenewalDesk renewal) {}
