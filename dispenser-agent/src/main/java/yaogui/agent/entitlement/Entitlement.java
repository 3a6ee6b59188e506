package yaogui.agent.entitlement;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import yaogui.agent.journal.Journal;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;

/** Judges on the board alone what a card may take, and keeps count of what it took. One thread uses it. */
public final class Entitlement {

    private static final int KEY_BYTES = 32;

    private final Journal journal;
    private final RandomGenerator random;
    private final Map<ProductClass, QuotaTables.Window> windows;
    private Optional<Quota> reserved;
    private Policy policy;

    /**
     * @param random where window keys come from; on a board a {@code SecureRandom}
     * @throws yaogui.agent.journal.JournalFault if the tables beside the journal cannot be read
     */
    public Entitlement(Journal journal, Policy policy, RandomGenerator random) {
        this.journal = journal;
        this.policy = policy;
        this.random = random;
        journal.inTransaction(QuotaTables::create);
        windows = journal.ask(QuotaTables::windows);
        reserved = journal.ask(QuotaTables::reserved);
    }

    /** Puts another policy in force. */
    public void follow(Policy newPolicy) {
        policy = newPolicy;
    }

    /**
     * Begins the quota windows that are due on this day. A window never gives way to an earlier one, so a clock set back
     * opens nothing anew.
     *
     * @throws yaogui.agent.journal.JournalFault if that cannot be recorded
     */
    public void beginDue(LocalDate today) {
        for (Policy.Rule rule : policy.rules()) {
            long due = number(rule, today);
            QuotaTables.Window current = windows.get(rule.productClass());
            if (current == null || current.number() < due) {
                begin(rule.productClass(), due);
            }
        }
    }

    /** Whether this card may take one box of this product on this day, for which {@link #beginDue} was called. */
    public Allowance judge(CardClaims card, Product product, LocalDate today) {
        Optional<Policy.Rule> found = policy.find(product.productClass());
        if (found.isEmpty() || !card.classes().contains(product.productClass())) {
            return new Allowance.NotEntitled();
        }
        Policy.Rule rule = found.get();
        if (rule.adultsOnly() && !card.adult()) {
            return new Allowance.AdultsOnly();
        }
        QuotaTables.Window window = Objects.requireNonNull(
                windows.get(rule.productClass()), "no quota window has begun for " + rule.productClass());
        Quota quota = Quota.of(rule.productClass(), window.number(), tag(window.key(), card));
        int counted = window.used().getOrDefault(quota.tag(), 0) + (reserved.equals(Optional.of(quota)) ? 1 : 0);
        return counted < rule.boxes()
                ? new Allowance.Granted(quota)
                : new Allowance.UsedUp(LocalDate.ofEpochDay((window.number() + 1) * rule.windowDays()));
    }

    /** Writes a move on disk, within the transaction of the event that causes it. */
    public void write(QuotaMove move, Connection connection) throws SQLException {
        switch (move) {
            case QuotaMove.Untouched _ -> {}
            case QuotaMove.Reserve reserve -> QuotaTables.reserve(connection, reserve.quota());
            case QuotaMove.Use _ -> QuotaTables.use(connection);
            case QuotaMove.GiveBack _ -> QuotaTables.giveBack(connection);
        }
    }

    /** Follows a move in memory, once it is on disk. */
    public void committed(QuotaMove move) {
        switch (move) {
            case QuotaMove.Untouched _ -> {}
            case QuotaMove.Reserve reserve -> reserved = Optional.of(reserve.quota());
            case QuotaMove.GiveBack _ -> reserved = Optional.empty();
            case QuotaMove.Use _ -> {
                reserved.ifPresent(this::use);
                reserved = Optional.empty();
            }
        }
    }

    private void use(Quota quota) {
        QuotaTables.Window window = windows.get(quota.productClass());
        if (window != null && window.number() == quota.window()) {
            window.used().merge(quota.tag(), 1, Integer::sum);
        }
    }

    private static long number(Policy.Rule rule, LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), rule.windowDays());
    }

    private void begin(ProductClass productClass, long number) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        journal.inTransaction(connection -> QuotaTables.begin(connection, productClass, number, key));
        windows.put(productClass, new QuotaTables.Window(number, key, new HashMap<>()));
    }

    private static byte[] tag(byte[] key, CardClaims card) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(card.id().bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
