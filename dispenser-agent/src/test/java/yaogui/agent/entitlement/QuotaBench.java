package yaogui.agent.entitlement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.journal.Journal;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.event.Started;

/** Entitlement over a real file, and a hand that takes boxes on a day. */
final class QuotaBench implements AutoCloseable {

    static final Product CONDOM = TestGoods.product(TestGoods.CONDOM, ProductClass.CONDOM);
    static final Product GEL = TestGoods.product(TestGoods.GEL, ProductClass.GEL);
    static final Product EMERGENCY = TestGoods.product(TestGoods.EMERGENCY, ProductClass.EMERGENCY_PILL);
    static final Product PILL = TestGoods.product(TestGoods.PILL, ProductClass.PILL);

    /** The first day of a window of 30 days, and of one of 7: 20790 = 30 × 693 = 7 × 2970 days after 1970-01-01. */
    static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(20_790);

    private final Path home;
    private final SplittableRandom random = new SplittableRandom(3);
    private Policy policy = TestGoods.POLICY;
    private Journal journal;
    private Entitlement entitlement;

    QuotaBench(Path home) {
        this.home = home;
        journal = open();
        entitlement = new Entitlement(journal, policy, random);
    }

    private Journal open() {
        return Journal.open(home.resolve("journal.db"), TestPoint.UNSYNCED, random);
    }

    void powerCut() {
        journal.abandon();
        journal = open();
        entitlement = new Entitlement(journal, policy, random);
    }

    /** The card makes something else of what was written, and the board starts again. */
    void damage(String sql) {
        journal.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        });
        powerCut();
    }

    void follow(Policy newPolicy) {
        policy = newPolicy;
        entitlement.follow(newPolicy);
    }

    /** The console itself says that it is this day. */
    void comeBack(LocalDate day) {
        entitlement.comeBack(day);
        entitlement.beginDue(day);
    }

    Allowance judge(CardClaims card, Product product, LocalDate day) {
        entitlement.beginDue(day);
        return entitlement.judge(card, product, day);
    }

    Allowance judge(int holder, Product product, LocalDate day) {
        return judge(TestCards.claims(holder), product, day);
    }

    Quota granted(int holder, Product product, LocalDate day) {
        return switch (judge(holder, product, day)) {
            case Allowance.Granted granted -> granted.quota();
            case Allowance refused -> throw new AssertionError(refused);
        };
    }

    /** An order is placed. */
    void reserve(int holder, Product product, LocalDate day) {
        write(new QuotaMove.Reserve(granted(holder, product, day)));
    }

    void take(int holder, Product product, LocalDate day) {
        reserve(holder, product, day);
        write(new QuotaMove.Use());
    }

    void write(QuotaMove move) {
        journal.append(
                Instant.EPOCH, true, new Started("test", true), connection -> entitlement.write(move, connection));
        entitlement.committed(move);
    }

    /** The first column of what a query finds. */
    <T> List<T> rows(String sql, Class<T> type) {
        return journal.ask(connection -> {
            List<T> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(type.cast(rows.getObject(1)));
                }
            }
            return found;
        });
    }

    /** Whether the bytes stand anywhere in the files beside each other, in use or not. */
    boolean onDisk(byte[] bytes) throws IOException {
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        journal.close();
    }
}
