package yaogui.agent.desired;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.document.Policy;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.KeyChain;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * The documents in force at this dispenser.
 *
 * @param catalogue what the products are
 * @param policy how much a card may take
 * @param holds what must not be given out; empty when that was known here and is lost, so that nothing may be
 * @param trust whose cards are good
 * @param configuration what is said of it from afar
 * @param planogram what each lane is meant for, by the console; empty where the board's own file says it
 * @param versions of those that came from the console
 */
public record InForce(
        Catalogue catalogue,
        Policy policy,
        Optional<Holds> holds,
        CardTrust trust,
        Configuration configuration,
        Optional<Planogram> planogram,
        Map<Desired.Kind, Long> versions) {

    /** A board that has never heard from its console: it knows no card and gives nothing out. */
    public static final InForce NOTHING = new InForce(
            new Catalogue(List.of()),
            new Policy(List.of()),
            Optional.of(Holds.NONE),
            CardTrust.none(),
            Configuration.NONE,
            Optional.empty(),
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
        return new InForce(
                catalogue,
                policy,
                Optional.of(known),
                trust,
                configuration,
                planogram,
                versions(Desired.Kind.HOLDS, version));
    }

    /** The same, with what is in such a document. */
    InForce with(Desired desired) throws MalformedMessage {
        Map<Desired.Kind, Long> all = versions(desired.kind(), desired.version());
        return switch (desired.kind()) {
            case CATALOGUE ->
                new InForce(body(desired, Catalogue.class), policy, holds, trust, configuration, planogram, all);
            case POLICY ->
                new InForce(catalogue, body(desired, Policy.class), holds, trust, configuration, planogram, all);
            case HOLDS -> withHolds(body(desired, Holds.class), desired.version());
            case CARDS -> {
                CardTrust cards = CardTrust.of(body(desired, TrustList.class));
                yield new InForce(catalogue, policy, holds, cards, configuration, planogram, all);
            }
            case CONFIGURATION -> withConfiguration(body(desired, Configuration.class), desired.version());
            case PLANOGRAM -> {
                Optional<Planogram> lanes = Optional.of(body(desired, Planogram.class));
                yield new InForce(catalogue, policy, holds, trust, configuration, lanes, all);
            }
            case KEYS -> {
                body(desired, KeyChain.class);
                yield new InForce(catalogue, policy, holds, trust, configuration, planogram, all);
            }
        };
    }

    static <T> T body(Desired desired, Class<T> type) throws MalformedMessage {
        return MessageCodec.readBody(desired.body(), type);
    }

    private Map<Desired.Kind, Long> versions(Desired.Kind kind, long version) {
        Map<Desired.Kind, Long> all = new HashMap<>(versions);
        all.put(kind, version);
        return all;
    }

    /** Its version is no longer said. */
    InForce without(Desired.Kind kind) {
        if (!versions.containsKey(kind)) {
            return this;
        }
        Map<Desired.Kind, Long> others = new HashMap<>(versions);
        others.remove(kind);
        return new InForce(catalogue, policy, holds, trust, configuration, planogram, others);
    }

    InForce withoutHolds() {
        Map<Desired.Kind, Long> others = new HashMap<>(versions);
        others.remove(Desired.Kind.HOLDS);
        return new InForce(catalogue, policy, Optional.empty(), trust, configuration, planogram, others);
    }

    InForce withConfiguration(Configuration other, long version) {
        Map<Desired.Kind, Long> all = new HashMap<>(versions);
        all.remove(Desired.Kind.CONFIGURATION);
        if (version > 0) {
            all.put(Desired.Kind.CONFIGURATION, version);
        }
        return new InForce(catalogue, policy, holds, trust, other, planogram, all);
    }
}
