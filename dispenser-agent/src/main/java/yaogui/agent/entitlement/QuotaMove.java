package yaogui.agent.entitlement;

/** What an event does to a resident's quota; written in the event's own transaction. */
public sealed interface QuotaMove {

    /** Nothing. */
    record Untouched() implements QuotaMove {}

    /** An order was placed: one box is set aside until the order ends. */
    record Reserve(Quota quota) implements QuotaMove {}

    /** The order ended with a box in the hatch: what was set aside is used. */
    record Use() implements QuotaMove {}

    /** The order ended without one, or nobody can tell: what was set aside is given back. */
    record GiveBack() implements QuotaMove {}
}
