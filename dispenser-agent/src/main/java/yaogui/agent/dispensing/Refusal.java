package yaogui.agent.dispensing;

import java.time.LocalDate;
import yaogui.protocol.card.CardFault;

/** Why a resident gets nothing now. Each has a sentence of its own on the screen. */
public sealed interface Refusal {

    /** The card is not good. */
    record BadCard(CardFault fault) implements Refusal {}

    /** The card does not entitle to this. */
    record NotEntitled() implements Refusal {}

    /** For adults only; the screen says it neutrally and names where to ask. */
    record AdultsOnly() implements Refusal {}

    /** Taken already; again from a day on. */
    record UsedUp(LocalDate from) implements Refusal {}

    /** None of its lanes can give it now: empty, expired, held, or faulted. */
    record Unavailable() implements Refusal {}

    /** It has a date, and the clock cannot be believed. */
    record ClockUnknown() implements Refusal {}

    /** The list of what is held back is lost, so anything here may be on it. */
    record HoldsUnknown() implements Refusal {}

    /** It is warmer inside than it may be stored. */
    record TooWarm() implements Refusal {}

    /** The drop curtain does not see, so nothing may fall (F13). */
    record CurtainBlind() implements Refusal {}

    /** Something lies in the hatch or before the light curtain. */
    record HatchBlocked() implements Refusal {}
}
