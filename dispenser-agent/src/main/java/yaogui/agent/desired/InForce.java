package yaogui.agent.desired;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.message.Desired;

/**
 * The documents in force at this dispenser.
 *
 * @param catalogue what the products are
 * @param policy how much a card may take
 * @param holds what must not be given out; empty when that was known here and is lost, so that nothing may be
 * @param trust whose cards are good
 * @param configuration what is said of it from afar
 * @param versions of those that came from the console
 */
public record InForce(
        Catalogue catalogue,
        Policy policy,
        Optional<Holds> holds,
        CardTrust trust,
        Configuration configuration,
        Map<Desired.Kind, Long> versions) {

    /** A board that has never heard from its console: it knows no card and gives nothing out. */
    public static final InForce NOTHING = new InForce(
            new Catalogue(List.of()),
            new Policy(List.of()),
            Optional.of(Holds.NONE),
            CardTrust.none(),
            Configuration.NONE,
            Map.of());

    /** Copies the versions. */
    public InForce {
        versions = Map.copyOf(versions);
    }

    /** Which version of a document is in force; 0 if none of the console's is. */
    public long version(Desired.Kind kind) {
        return versions.getOrDefault(kind, 0L);
    }

    InForce withHolds(Holds known, long version) {
        Map<Desired.Kind, Long> all = new HashMap<>(versions);
        all.put(Desired.Kind.HOLDS, version);
        return new InForce(catalogue, policy, Optional.of(known), trust, configuration, all);
    }

    InForce withoutHolds() {
        Map<Desired.Kind, Long> others = new HashMap<>(versions);
        others.remove(Desired.Kind.HOLDS);
        return new InForce(catalogue, policy, Optional.empty(), trust, configuration, others);
    }

    InForce withConfiguration(Configuration other, long version) {
        Map<Desired.Kind, Long> all = new HashMap<>(versions);
        all.remove(Desired.Kind.CONFIGURATION);
        if (version > 0) {
            all.put(Desired.Kind.CONFIGURATION, version);
        }
        return new InForce(catalogue, policy, holds, trust, other, all);
    }
}
