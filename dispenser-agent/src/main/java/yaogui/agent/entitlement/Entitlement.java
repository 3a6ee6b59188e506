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
import javax.crypto.SecretKey;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.journal.Journal;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.OrderEnded;

/** Judges on the board alone what a card may take, and keeps count of what it took. One thread uses it. */
public final class Entitlement implements Allowances {

    private static final int KEY_BYTES = 32;

    /** In days: a clock that nobody told is believed to be no further ahead. */
    private static final long FURTHEST_AHEAD = DeviceClock.OFF.plusDays(1).toDays();

    private final Journal journal;
    private final RandomGenerator random;
    private final Map<ProductClass, QuotaTables.Window> windows;
    private Optional<Quota> reserved;
    private boolean lastOrderDispensed;
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
     * Begins the quota windows that are due on this day, and leaves nothing of those that they replace. A window never
     * gives way to an earlier one, so a clock set back opens nothing anew.
     *
     * @throws yaogui.agent.journal.JournalFault if that cannot be recorded
     */
    public void beginDue(LocalDate today) {
        for (Policy.Rule rule : policy.rules()) {
            long due = firstDay(rule, today.toEpochDay());
            QuotaTables.Window current = windows.get(rule.productClass());
            if (current == null || current.firstDay() < due) {
                begin(rule.productClass(), due);
            }
        }
        journal.discardDeleted();
    }

    /**
     * Windows that lie further ahead than a clock can have run ahead by itself come back to this day, with all that was used
     * in them: it was used in these days, whatever they were called, so nobody gains by it. Those that lie less far ahead
     * stay, else one could begin the next window early, come back, and begin it again.
     *
     * @param today by the console's own word
     * @throws yaogui.agent.journal.JournalFault if that cannot be recorded
     */
    public void comeBack(LocalDate today) {
        long furthest = today.plusDays(FURTHEST_AHEAD).toEpochDay();
        for (Policy.Rule rule : policy.rules()) {
            QuotaTables.Window window = windows.get(rule.productClass());
            if (window != null && window.firstDay() > furthest) {
                comeBack(rule.productClass(), window, firstDay(rule, today.toEpochDay()));
            }
        }
    }

    private void comeBack(ProductClass productClass, QuotaTables.Window ahead, long firstDay) {
        QuotaTables.Window back = new QuotaTables.Window(firstDay, ahead.key(), ahead.used());
        Optional<Quota> moved = reserved.filter(quota -> windowOf(quota).equals(Optional.of(ahead)))
                .map(quota -> new Quota(productClass, firstDay, quota.tag()));
        journal.inTransaction(connection -> QuotaTables.move(connection, productClass, back, moved));
        windows.put(productClass, back);
        reserved = moved.or(() -> reserved);
    }

    /** {@inheritDoc} For that day {@link #beginDue} was called. */
    @Override
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
        Quota quota = Quota.of(rule.productClass(), window.firstDay(), tag(window.key(), card));
        int counted = window.used().getOrDefault(quota.tag(), 0) + (reserved.equals(Optional.of(quota)) ? 1 : 0);
        return counted < rule.boxes()
                ? new Allowance.Granted(quota)
                : new Allowance.UsedUp(LocalDate.ofEpochDay(firstDay(rule, window.firstDay()) + rule.windowDays()));
    }

    /** Writes a move on disk, within the transaction of the event that causes it. */
    public void write(QuotaMove move, Connection connection) throws SQLException {
        switch (move) {
            case QuotaMove.Untouched _ -> {}
            case QuotaMove.Reserve reserve -> QuotaTables.reserve(connection, reserve.quota());
            case QuotaMove.Use _ -> writeUse(connection);
            case QuotaMove.GiveBack _ -> QuotaTables.giveBack(connection);
        }
    }

    private void writeUse(Connection connection) throws SQLException {
        Optional<QuotaTables.Window> window = reserved.flatMap(this::windowOf);
        if (window.isPresent()) {
            Quota quota = reserved.get();
            QuotaTables.use(connection, quota, window.get().used().getOrDefault(quota.tag(), 0) + 1);
        } else {
            QuotaTables.giveBack(connection);
        }
    }

    /** The window that it was set aside in, if that has not ended since. */
    private Optional<QuotaTables.Window> windowOf(Quota quota) {
        return Optional.ofNullable(windows.get(quota.productClass()))
                .filter(window -> window.firstDay() == quota.window());
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

    /** Follows what the journal says of orders. */
    public void after(Event event) {
        if (event.fact() instanceof OrderEnded ended) {
            lastOrderDispensed = ended.outcome() == Outcome.DISPENSED;
        }
    }

    /**
     * Brings to its end what is still set aside although no order is open: a power cut tore the transaction of an order's
     * end, and the journal took the entry up again without what rode along with it.
     *
     * @throws yaogui.agent.journal.JournalFault if that cannot be recorded
     */
    public void settle() {
        if (reserved.isPresent()) {
            QuotaMove move = lastOrderDispensed ? new QuotaMove.Use() : new QuotaMove.GiveBack();
            journal.inTransaction(connection -> write(move, connection));
            committed(move);
        }
    }

    private void use(Quota quota) {
        windowOf(quota).ifPresent(window -> window.used().merge(quota.tag(), 1, Integer::sum));
    }

    /** Windows are told apart by their first day, not by a number: a rule with longer windows counts them anew. */
    private static long firstDay(Policy.Rule rule, long epochDay) {
        return Math.floorDiv(epochDay, rule.windowDays()) * rule.windowDays();
    }

    private void begin(ProductClass productClass, long firstDay) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        SecretKey key = QuotaTables.key(bytes);
        journal.inTransaction(connection -> QuotaTables.begin(connection, productClass, firstDay, key));
        windows.put(productClass, new QuotaTables.Window(firstDay, key, new HashMap<>()));
    }

    private static byte[] tag(SecretKey key, CardClaims card) {
        try {
            Mac mac = Mac.getInstance(QuotaTables.MAC);
            mac.init(key);
            return mac.doFinal(card.id().bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
