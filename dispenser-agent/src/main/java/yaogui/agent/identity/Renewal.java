package yaogui.agent.identity;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.identity.RenewalAnswer;
import yaogui.protocol.identity.RenewalRequest;
import yaogui.protocol.link.Backoff;

/**
 * Keeps a board's certificate good: asks for the next when a third of its life is left, and also when the broker has not
 * let it in for a while, since a board that was dark for months may not know that its certificate has expired. One thread.
 */
public final class Renewal {

    /** How often to look. */
    static final Duration PACE = Duration.ofMinutes(1);

    /** A broker that is down is mostly back by then. */
    static final Duration LOCKED_OUT = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Credentials credentials;
    private final IdentityFolder folder;
    private final Counter counter;
    private final Supplier<Optional<Instant>> time;
    private final BooleanSupplier connected;
    private final Backoff backoff;
    private boolean begun;
    private long inSince;
    private boolean triedWhileOut;
    private String lastTrouble = "";

    /**
     * @param time what time it is, if that is believed
     * @param connected whether the broker has let the board in
     * @param random for the pauses between tries
     */
    public Renewal(
            Credentials credentials,
            IdentityFolder folder,
            Counter counter,
            Supplier<Optional<Instant>> time,
            BooleanSupplier connected,
            RandomGenerator random) {
        this.credentials = credentials;
        this.folder = folder;
        this.counter = counter;
        this.time = time;
        this.connected = connected;
        this.backoff = new Backoff(Duration.ofMinutes(2), Duration.ofHours(2), random);
    }

    /**
     * Looks, and renews if it is due. May block as long as the console takes to answer.
     *
     * @param nanos monotonic time
     * @return how long to wait before the next look
     */
    public Duration step(long nanos) {
        if (!begun || connected.getAsBoolean()) {
            begun = true;
            inSince = nanos;
            triedWhileOut = false;
        }
        boolean isOut = nanos - inSince >= LOCKED_OUT.toNanos() && !triedWhileOut;
        if (!isOut && !isDue()) {
            return PACE;
        }
        Optional<String> trouble = renew(credentials.present());
        if (trouble.isPresent()) {
            say(trouble.get());
            return backoff.next();
        }
        triedWhileOut = true;
        lastTrouble = "";
        backoff.reset();
        return PACE;
    }

    private boolean isDue() {
        BoardIdentity present = credentials.present();
        Duration third = Duration.between(present.from(), present.until()).dividedBy(3);
        return time.get()
                .filter(now -> now.isAfter(present.until().minus(third)))
                .isPresent();
    }

    private Optional<String> renew(BoardIdentity present) {
        Counter.Answer<RenewalAnswer> answer = ask(present);
        if (isNews(answer)) {
            Optional<BoardIdentity> previous = folder.previous();
            if (previous.isPresent()) {
                return take(previous.get(), ask(previous.get()));
            }
        }
        return take(present, answer);
    }

    /** A console that was put back from a copy knows the key before, and not the one that it gave out since. */
    private static boolean isNews(Counter.Answer<RenewalAnswer> answer) {
        return answer instanceof Counter.Answer.Refused<RenewalAnswer> refused
                && refused.refusal().why() == IdentityRefusal.Why.UNKNOWN_KEY;
    }

    private Counter.Answer<RenewalAnswer> ask(BoardIdentity from) {
        KeyPair next = folder.next(from.keyName());
        return counter.ask("renew", RenewalRequest.of(from.dispenser(), from.pair(), next), RenewalAnswer.class);
    }

    private Optional<String> take(BoardIdentity from, Counter.Answer<RenewalAnswer> answer) {
        return switch (answer) {
            case Counter.Answer.Given<RenewalAnswer> given -> take(from, given.document());
            case Counter.Answer.Refused<RenewalAnswer> refused ->
                Optional.of(refused.refusal().why() + ": " + refused.refusal().sentence());
            case Counter.Answer.Nothing<RenewalAnswer> nothing -> Optional.of(nothing.why());
        };
    }

    private Optional<String> take(BoardIdentity from, RenewalAnswer answer) {
        BoardIdentity to;
        try {
            to = from.with(folder.next(from.keyName()), CertificateChain.parse(answer.certificates()));
        } catch (IllegalArgumentException e) {
            return Optional.of("what came as a certificate is none: " + e.getMessage());
        }
        Optional<String> fault = Certified.fault(to);
        if (fault.isEmpty()) {
            folder.follow(from, to);
            credentials.follow(to);
            LOG.info("{}: a new certificate, until {}", to, to.until());
        }
        return fault.map(why -> "the certificate that came is of no use: " + why);
    }

    private void say(String trouble) {
        if (!trouble.equals(lastTrouble)) {
            LOG.warn("{}: no new certificate: {}", credentials.present(), trouble);
        }
        lastTrouble = trouble;
    }
}
