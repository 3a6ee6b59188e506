package yaogui.agent.desired;

import static yaogui.protocol.message.Desired.Kind.CONFIGURATION;
import static yaogui.protocol.message.Desired.Kind.HOLDS;
import static yaogui.protocol.message.Desired.Kind.KEYS;
import static yaogui.protocol.message.Desired.Kind.PLANOGRAM;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.AppliedBefore;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Slot;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.DesiredRolledBack;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.KeyRing;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.UpState;

/**
 * Takes over what the console signed for this dispenser, whole or not at all, and keeps it on disk. One thread.
 *
 * <p>The journal says what was in force. A document that is older than that, or damaged, is lost, and nothing older is taken in
 * its place; see docs/decisions/0022.
 */
public final class DesiredDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(DesiredDocuments.class);

    /** Of whatever was in force here, if nothing better is known of its version. */
    private static final long LOWEST_VERSION = 1;

    private final DispenserId dispenser;
    private final TrustedKeys keys;
    private final Set<LaneId> fitted;
    private final Map<Desired.Kind, Signed> taken = new EnumMap<>(Desired.Kind.class);
    private final Map<Desired.Kind, Long> newest = new EnumMap<>(Desired.Kind.class);
    private final InForce asKept;
    private final Set<Long> takenBack = new HashSet<>();
    private Optional<Trial> trial = Optional.empty();
    private final Unjudged unjudged = new Unjudged();
    private final Map<Desired.Kind, UpState.Refused> refused = new EnumMap<>(Desired.Kind.class);
    private boolean consoleAnswered;

    /** Whether a console ever answered this journal: then one must answer under a new configuration, too. */
    private final boolean answeredBefore;

    private InForce inForce = InForce.NOTHING;

    /** What became of a document. */
    public sealed interface Reception {

        /** It is in force now. */
        record Applied(Desired document) implements Reception {}

        /** It was in force already, or is older than what is. */
        record Stale() implements Reception {}

        /** It is not for us, or not from our console, or not what it should be; a sentence for the log. */
        record Refused(String why) implements Reception {}
    }

    /** Writes in the journal that a document is in force, and in the same transaction what rides along. */
    public interface Recording {

        void write(Fact applied, Journal.Rider rider);
    }

    /**
     * @param keys whose signatures count
     * @param fitted every lane that there is
     * @throws yaogui.agent.journal.JournalFault if what is kept beside the journal cannot be read
     */
    public DesiredDocuments(DispenserId dispenser, TrustedKeys keys, Collection<LaneId> fitted, Journal journal) {
        this.dispenser = dispenser;
        this.answeredBefore = journal.acknowledged() > 0;
        this.keys = keys;
        this.fitted = Set.copyOf(fitted);
        journal.inTransaction(DesiredTable::create);
        journal.inTransaction(keys::takeUp);
        journal.inTransaction(this::takeUpTrial);
        journal.ask(DesiredTable::rows).forEach(this::takeUp);
        asKept = inForce;
        if (newest.containsKey(HOLDS)) {
            inForce = inForce.withoutHolds();
        }
        if (!keys.areKept()) {
            inForce = inForce.without(KEYS);
        }
        AppliedBefore.of(journal).forEach(this::wasApplied);
        keys.areLost(isLost(KEYS));
    }

    /** One whose very kind was damaged may be the holds. */
    private void takeUp(DesiredTable.Row row) {
        if (row.sound()) {
            try {
                Desired desired = MessageCodec.readDocument(row.document(), Desired.class);
                inForce = inForce.with(desired);
                newest.merge(desired.kind(), desired.version(), Math::max);
                return;
            } catch (MalformedMessage | IllegalArgumentException e) {
                LOG.warn("{}: a document that was in force cannot be used again: {}", dispenser, e.getMessage());
            }
        }
        newest.merge(kind(row.kind()).orElse(HOLDS), LOWEST_VERSION, Math::max);
    }

    private void takeUpTrial(Connection connection) throws SQLException {
        Trial.create(connection);
        trial = Trial.find(connection);
    }

    /** A configuration that has not shown yet that the dispenser works with it. */
    Optional<Trial> trial() {
        return trial;
    }

    /** It has. */
    void settled(Journal journal) {
        journal.inTransaction(Trial::end);
        trial = Optional.empty();
    }

    /** The version of what was in force before; 0 for none. */
    long versionBefore(Trial of) {
        return of.before().flatMap(DesiredDocuments::read).map(Desired::version).orElse(0L);
    }

    /** The console has acknowledged something in this run of the agent. */
    public void consoleAnswers() {
        consoleAnswered = true;
    }

    boolean consoleAnswered() {
        return consoleAnswered;
    }

    private static Optional<Desired> read(String document) {
        try {
            return Optional.of(MessageCodec.readDocument(document, Desired.class));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    /** What rides along with entries: what was in force before comes back in the transaction that says so. */
    public void ride(List<? extends Fact> facts, Connection connection) throws SQLException {
        for (Fact fact : facts) {
            if (fact instanceof DesiredRolledBack) {
                Optional<Desired> before = trial.flatMap(Trial::before).flatMap(DesiredDocuments::read);
                DesiredTable.putBack(connection, CONFIGURATION, before);
                Trial.end(connection);
            }
        }
    }

    private void rolledBack(DesiredRolledBack back) {
        takenBack.add(back.version());
        newest.put(CONFIGURATION, back.backTo());
        Optional<Desired> before = trial.flatMap(Trial::before).flatMap(DesiredDocuments::read);
        if (trial.filter(now -> now.version() == back.version()).isPresent()) {
            inForce = inForce.withConfiguration(
                    before.map(DesiredDocuments::configuration).orElse(Configuration.NONE), back.backTo());
            taken.remove(CONFIGURATION);
            trial = Optional.empty();
        }
    }

    private static Configuration configuration(Desired desired) {
        try {
            return InForce.body(desired, Configuration.class);
        } catch (MalformedMessage unreadable) {
            return Configuration.NONE;
        }
    }

    /**
     * Follows what the journal says was in force. Holds are gone by only when the newest that it speaks of are just
     * these: any others may lack a recall.
     */
    public void after(Event event) {
        if (event.fact() instanceof DesiredRolledBack back && back.kind().equals(CONFIGURATION.text())) {
            rolledBack(back);
        }
        if (event.fact() instanceof DesiredApplied applied) {
            wasApplied(applied.kind(), applied.version());
            long kept = asKept.version(HOLDS);
            if (applied.kind().equals(HOLDS.text()) && kept == newest.getOrDefault(HOLDS, 0L)) {
                asKept.holds().ifPresent(holds -> inForce = inForce.withHolds(holds, kept));
            }
        }
    }

    private void wasApplied(String kind, long version) {
        kind(kind).ifPresent(known -> newest.merge(known, version, Math::max));
        if (kind.equals(HOLDS.text())) {
            inForce = inForce.withoutHolds();
        }
        keys.areLost(isLost(KEYS));
    }

    /**
     * What each lane is meant for, by the planogram in force, else by the board's own file.
     *
     * @param own as the file says
     */
    public List<Slot> slots(List<Slot> own) {
        return inForce.planogram()
                .map(planogram -> own.stream().map(slot -> slot.by(planogram)).toList())
                .orElse(own);
    }

    /** Whether the planogram is lost that was in force here: the file's, or an older one, is not taken in its place. */
    public boolean planogramLost() {
        return isLost(PLANOGRAM);
    }

    /** Later builds may know more kinds. */
    private static Optional<Desired.Kind> kind(String text) {
        return Arrays.stream(Desired.Kind.values())
                .filter(kind -> kind.text().equals(text))
                .findFirst();
    }

    private boolean isLost(Desired.Kind kind) {
        return newest.getOrDefault(kind, 0L) > inForce.version(kind);
    }

    /** Which documents must come again, for the person who may bring them; nothing if none is lost. */
    public Optional<String> lost() {
        String lost = newest.keySet().stream()
                .filter(this::isLost)
                .map(kind -> kind.text() + " " + newest.get(kind))
                .collect(Collectors.joining(", "));
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        String lanes =
                planogramLost() ? " Until then every lane is closed: nobody knows what is meant to lie there." : "";
        String closed =
                inForce.holds().isPresent() ? lanes : " Until then every lane is closed: a recall may be among them.";
        return Optional.of("Lost from the disk: %s or newer. They must come again, from the console or on a stick.%s"
                .formatted(lost, closed));
    }

    public TrustedKeys keys() {
        return keys;
    }

    public InForce inForce() {
        return inForce;
    }

    /** A broker sends what it retains again after each connect; the same envelope needs no second look. */
    private boolean isTheLast(Signed signed) {
        return taken.containsValue(signed);
    }

    /**
     * Checks the signature, then the addressee, then the version, then the document; takes it over if all is well.
     *
     * @param recording of what is taken over, so that no document is ever in force without an entry that says so
     */
    public Reception receive(Signed signed, Recording recording) {
        if (isTheLast(signed)) {
            return new Reception.Stale();
        }
        try {
            Optional<KeyRing> ring = ringBy(signed);
            if (ring.isEmpty() && !keys.hasSigned(signed, Signed.Purpose.DESIRED)) {
                unjudged.keep(signed, keys);
                return new Reception.Refused("A desired document is not signed by this county's console.");
            }
            Desired desired = MessageCodec.readDocument(signed.document(), Desired.class);
            Reception reception = receive(desired, ring, recording);
            if (reception instanceof Reception.Applied) {
                taken.put(desired.kind(), signed);
                refused.remove(desired.kind());
                ring.ifPresent(keys::follow);
                ring.ifPresent(_ -> unjudged.judge(one -> receive(one, recording)));
            }
            return reception;
        } catch (MalformedMessage | IllegalArgumentException e) {
            return new Reception.Refused("A desired document is signed but cannot be used: " + e.getMessage());
        }
    }

    /** The keys themselves may be signed by one that is not known yet, if what they say leads there from those that are. */
    private Optional<KeyRing> ringBy(Signed signed) {
        return read(signed.document())
                .filter(desired -> desired.kind() == KEYS)
                .flatMap(Misfit::chain)
                .flatMap(chain -> keys.led(signed, chain));
    }

    private Reception refuse(Desired desired, Misfit misfit) {
        String kind = desired.kind().text();
        refused.put(desired.kind(), new UpState.Refused(kind, desired.version(), misfit.reason()));
        return new Reception.Refused("Version %d of %s is refused: %s. What was in force stays."
                .formatted(desired.version(), kind, misfit.why()));
    }

    /** What the console should not send again as it is, each kind's newest. */
    public List<UpState.Refused> refused() {
        return List.copyOf(refused.values());
    }

    private Reception receive(Desired desired, Optional<KeyRing> ring, Recording recording) {
        if (!desired.dispenser().equals(dispenser)) {
            return new Reception.Refused("A desired document is meant for %s.".formatted(desired.dispenser()));
        }
        long version = desired.version();
        if (version <= inForce.version(desired.kind()) || version < newest.getOrDefault(desired.kind(), 0L)) {
            return new Reception.Stale();
        }
        boolean tried = desired.kind() == CONFIGURATION;
        if (tried && takenBack.contains(version)) {
            return new Reception.Stale();
        }
        Optional<Misfit> misfit = Misfit.of(desired, fitted, keys);
        if (misfit.isPresent()) {
            return refuse(desired, misfit.get());
        }
        InForce next;
        try {
            next = inForce.with(desired);
        } catch (MalformedMessage | IllegalArgumentException unfit) {
            return refuse(desired, Misfit.unreadable(unfit));
        }
        DesiredApplied applied = new DesiredApplied(desired.kind().text(), version);
        List<Trial> begun = new ArrayList<>();
        recording.write(applied, connection -> {
            if (tried) {
                Optional<String> before = DesiredTable.find(connection, CONFIGURATION);
                begun.add(Trial.of(desired, trial, before, consoleAnswered || answeredBefore));
                begun.getFirst().keep(connection);
            }
            if (ring.isPresent()) {
                keys.keep(connection, ring.get());
            }
            DesiredTable.keep(connection, desired);
        });
        begun.forEach(one -> trial = Optional.of(one));
        inForce = next;
        return new Reception.Applied(desired);
    }
}
