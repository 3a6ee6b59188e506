package yaogui.agent.entitlement;

import java.time.LocalDate;

/** Whether a card may take one box of a product now. */
public sealed interface Allowance {

    /**
     * It may.
     *
     * @param quota what this box counts against
     */
    record Granted(Quota quota) implements Allowance {}

    /** The area gives out nothing of this class at machines, or this card does not entitle to it. */
    record NotEntitled() implements Allowance {}

    /** This class is for adults, and the card does not say that its holder is one. */
    record AdultsOnly() implements Allowance {}

    /**
     * The card has taken what it may for now.
     *
     * @param from the first day on which it may take again
     */
    record UsedUp(LocalDate from) implements Allowance {}
}
