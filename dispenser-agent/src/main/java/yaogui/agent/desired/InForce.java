package yaogui.agent.desired;

import java.util.List;
import java.util.Map;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.message.Desired;

/**
 * The documents in force at this dispenser.
 *
 * @param catalogue what the products are
 * @param policy how much a card may take
 * @param holds what must not be given out
 * @param trust whose cards are good
 * @param versions of those that came from the console
 */
public record InForce(
        Catalogue catalogue, Policy policy, Holds holds, CardTrust trust, Map<Desired.Kind, Long> versions) {

    /** A board that has never heard from its console: it knows no card and gives nothing out. */
    public static final InForce NOTHING =
            new InForce(new Catalogue(List.of()), new Policy(List.of()), Holds.NONE, CardTrust.none(), Map.of());

    /** Copies the versions. */
    public InForce {
        versions = Map.copyOf(versions);
    }
}
