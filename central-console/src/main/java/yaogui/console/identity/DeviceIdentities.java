package yaogui.console.identity;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.CRLReason;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.alarms.AlarmKind;
import yaogui.console.alarms.Alarms;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.console.identity.Identity.Standing;
import yaogui.console.staff.Account;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;

/** By which keys the county's dispensers are known. Any thread. */
public final class DeviceIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceIdentities.class);

    /** The broker asks on its own threads: one that waits for a store that is away keeps others waiting. */
    private static final Duration REST_AFTER_FAULT = Duration.ofSeconds(5);

    /** What the broker asks on every connect and every few seconds: no read of the store for that. */
    private record Known(DispenserId dispenser, Standing standing) {}

    private final Database database;
    private final CountyAuthority authority;
    private final Audit audit;
    private final InstantSource clock;
    private final List<Runnable> whenEnded = new CopyOnWriteArrayList<>();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile boolean behind;
    private volatile Instant takeNotBefore = Instant.MIN;

    public DeviceIdentities(Database database, CountyAuthority authority, Audit audit, InstantSource clock) {
        this.database = database;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
        endThoseThatLeft();
        refresh();
        writeRevocations();
    }

    public CountyAuthority authority() {
        return authority;
    }

    /** Has {@code task} run after each time that a key ceases to count. */
    public void whenEnded(Runnable task) {
        whenEnded.add(task);
    }

    /**
     * Whether a dispenser may sign in, or stay, with this certificate. That it comes from this county's authority is for TLS
     * to judge; here it counts whether it is in date by this console's clock, and whether its key is one by which
     * the dispenser is known. The answer needs no store: with one that is away, what was known last counts.
     */
    public boolean admits(DispenserId dispenser, X509Certificate certificate) {
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())
                || now.isBefore(certificate.getNotBefore().toInstant())
                || CertificateChain.commonName(certificate)
                        .filter(dispenser.text()::equals)
                        .isEmpty()) {
            return false;
        }
        String keyName = DeviceKey.name(certificate.getPublicKey());
        Known found = known.get(keyName);
        if (found == null || !found.dispenser().equals(dispenser)) {
            return false;
        }
        if (found.standing() == Standing.ISSUED) {
            takeIfReachable(dispenser, keyName);
            Known taken = known.get(keyName);
            return taken != null && taken.standing().counts();
        }
        return found.standing().counts();
    }

    /** Whether a key of this name counts. */
    boolean knows(String keyName) {
        return known.containsKey(keyName);
    }

    /** Old and new are both good until this is noted, so what fails here fails for nobody; the next look tries again. */
    private void takeIfReachable(DispenserId dispenser, String keyName) {
        if (clock.instant().isBefore(takeNotBefore)) {
            return;
        }
        try {
            take(dispenser, keyName);
        } catch (RuntimeException e) {
            takeNotBefore = clock.instant().plus(REST_AFTER_FAULT);
            LOG.warn("That {} has come with a new key cannot be noted now: {}", dispenser, e.getMessage());
        }
    }

    /** A dispenser has come with a new key: those before it are over. */
    private void take(DispenserId dispenser, String keyName) {
        int ended = database.write(handle -> {
            IdentityRows rows = new IdentityRows(handle, clock.instant());
            rows.activate(keyName);
            return rows.end(dispenser, Standing.SUPERSEDED, keyName, null, null);
        });
        LOG.info("{} has come with key {}; {} before it are over", dispenser, keyName.substring(0, 8), ended);
        if (ended > 0) {
            changed(true);
        } else {
            refresh(dispenser);
        }
    }

    /** Of one dispenser only: a county that comes for the first time comes all at once. */
    private synchronized void refresh(DispenserId dispenser) {
        know(
                database.read(handle -> new IdentityRows(handle, clock.instant()).counting(dispenser)),
                one -> one.dispenser().equals(dispenser));
    }

    /** Whether a store knows a dispenser that was enrolled. */
    public static boolean anyIn(Database database) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM device_identity")
                        .mapTo(Long.class)
                        .one()
                > 0);
    }

    /** What is known of a dispenser's keys, the newest first. */
    public List<Identity> list(DispenserId dispenser) {
        return database.read(handle -> new IdentityRows(handle, clock.instant()).list(dispenser));
    }

    /**
     * Ends every key of a dispenser, and its open code: nobody signs in with one any more, and whoever is signed in is
     * cut off.
     *
     * @param reason in the words of whoever does it
     * @return how many keys were ended
     */
    public int revoke(DispenserId dispenser, String reason, Account by, String address) {
        return revoke(dispenser, reason, false, by, address);
    }

    /** As {@link #revoke}, for one that is also out of service from now on: it need not have said that it left. */
    public int retire(DispenserId dispenser, String reason, Account by, String address) {
        return revoke(dispenser, reason, true, by, address);
    }

    private int revoke(DispenserId dispenser, String reason, boolean retires, Account by, String address) {
        int ended = database.write(handle -> {
            Instant now = clock.instant();
            EnrolmentRows.close(handle, dispenser, now);
            audit.note(handle, Deed.REVOKED_DISPENSER, Optional.of(by.id()), address, Optional.of(dispenser.text()));
            if (retires) {
                Departures.retire(handle, dispenser);
            }
            return new IdentityRows(handle, now).revoke(dispenser, by.name(), reason);
        });
        LOG.warn("{} is revoked: {} keys count no more", dispenser, ended);
        forget(List.of(dispenser));
        changed(true);
        return ended;
    }

    /** What is due with time: dispensers that left are let in no more, and what the store did not take is tried again. */
    public void look() {
        try {
            List<DispenserId> gone = endThoseThatLeft();
            forget(gone);
            if (behind || !gone.isEmpty()) {
                changed(true);
            }
        } catch (RuntimeException e) {
            LOG.warn("Who has left cannot be looked up now: {}", e.getMessage());
        }
    }

    private List<DispenserId> endThoseThatLeft() {
        Instant now = clock.instant();
        if (database.read(handle -> Departures.over(handle, now)).isEmpty()) {
            return List.of();
        }
        List<DispenserId> gone = database.write(handle -> {
            List<DispenserId> over = Departures.over(handle, now);
            over.forEach(dispenser -> {
                EnrolmentRows.close(handle, dispenser, now);
                Departures.forgetSecret(handle, dispenser);
                new IdentityRows(handle, now).revoke(dispenser, null, "It left service for good.");
            });
            return over;
        });
        LOG.info("{} left service for good: their keys count no more", gone);
        return gone;
    }

    /** Signs and keeps a key within a transaction; empty if the authority cannot sign now. */
    Optional<CertificateChain> issue(Handle handle, DispenserId dispenser, PublicKey key) {
        return authority.issue(dispenser, key).map(chain -> {
            new IdentityRows(handle, clock.instant()).insert(dispenser, DeviceKey.name(key), chain);
            return chain;
        });
    }

    /** After the transaction of {@link #issue}, or of an end. What cannot be done now is done by the next {@link #look}. */
    void changed(boolean someEnded) {
        behind = false;
        attempt(this::refresh);
        if (someEnded) {
            attempt(this::writeRevocations);
            whenEnded.forEach(this::attempt);
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            behind = true;
            LOG.error("What changed of the dispensers' keys is not yet known everywhere; it is tried again", e);
        }
    }

    /** Whatever becomes of the store: who was shut out stays so. */
    private synchronized void forget(List<DispenserId> dispensers) {
        known.values().removeIf(one -> dispensers.contains(one.dispenser()));
    }

    private synchronized void refresh() {
        know(database.read(handle -> new IdentityRows(handle, clock.instant()).counting()), one -> true);
    }

    /** Nobody who counts before and after is ever missing in between. */
    private void know(List<Identity> counting, Predicate<Known> inPlaceOf) {
        Map<String, Known> now = counting.stream()
                .collect(Collectors.toMap(Identity::keyName, one -> new Known(one.dispenser(), one.standing())));
        known.putAll(now);
        known.entrySet().removeIf(one -> inPlaceOf.test(one.getValue()) && !now.containsKey(one.getKey()));
    }

    /** @param late why such a broker will refuse everybody one day; somebody is told as long as it is so */
    public void brokersListIs(Optional<String> late) {
        String name = AlarmKind.BROKER_LIST_LATE.text();
        database.write(handle -> {
            Alarms alarms = new Alarms(handle, clock.instant());
            late.ifPresentOrElse(
                    why -> alarms.raise(Optional.empty(), Source.CONSOLE, name, why),
                    () -> alarms.clear(Optional.empty(), Source.CONSOLE, name));
            return name;
        });
    }

    /** For brokers that are not this process. */
    synchronized void writeRevocations() {
        authority.writeRevocations(
                database.read(handle -> new IdentityRows(handle, clock.instant()).endedEarly()).stream()
                        .map(one -> new CertificateMaker.Revoked(
                                new BigInteger(one.serial(), 16),
                                one.endedAt().orElseGet(clock::instant),
                                one.standing() == Standing.REVOKED
                                        ? CRLReason.privilegeWithdrawn
                                        : CRLReason.superseded))
                        .toList());
    }
}
