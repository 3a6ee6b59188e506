package yaogui.agent.entitlement;

import java.time.LocalDate;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.document.Product;

/** Who may take what: {@link Entitlement} on a board; on record, in a replay. */
public interface Allowances {

    /** Whether this card may take one box of this product on this day. */
    Allowance judge(CardClaims card, Product product, LocalDate today);
}
