package yaogui.console.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import yaogui.console.alarms.Alarms;
import yaogui.console.command.CommandReports;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.console.stock.Ledger;
import yaogui.console.stock.Posting;
import yaogui.console.store.Rows;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.DesiredRolledBack;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.message.Desired;

/** Writes what follows from each entry: ledger, demand, availability, alarms, documents in force. */
final class Consequences {

    private final Handle handle;
    private final Alarms alarms;
    private final Ledger ledger;
    private final CountComparison counts;
    private final DoubtDays doubts;
    private final KnownLanes known;
    private final PaperStandings papers;
    private final CutOrders cutOrders;
    private final Instant now;
    private final ZoneId zone;
    private final Map<DemandDay, Posting.Demand> demand = new LinkedHashMap<>();

    private record DemandDay(DispenserId dispenser, ProductId product, LocalDate day) {}

    Consequences(Handle handle, Alarms alarms, Instant now, ZoneId zone) {
        this.handle = handle;
        this.alarms = alarms;
        this.ledger = new Ledger(handle);
        this.counts = new CountComparison(handle, alarms);
        this.doubts = new DoubtDays(handle);
        this.known = new KnownLanes(handle);
        this.papers = new PaperStandings(handle);
        this.cutOrders = new CutOrders(handle, alarms);
        this.now = now;
        this.zone = zone;
    }

    /** What follows from the next entry of a journal. */
    void follow(OpenJournal journal, Entry entry) {
        DispenserId dispenser = journal.key().dispenser();
        if (!entry.unreadable().isEmpty()) {
            String detail =
                    "Entry %d cannot be read and is kept as it came: %s".formatted(entry.seq(), entry.unreadable());
            alarms.raise(Optional.of(dispenser), Source.CONSOLE, "unreadable-entry", detail);
            return;
        }
        Fact fact = entry.event().map(Event::fact).orElseThrow();
        name(fact);
        Instant at = entry.at(now);
        settleCutOrders(journal, fact);
        post(journal, entry.seq(), at, Posting.of(journal.stock(), fact));
        if (!journal.superseded()) {
            availability(journal, at);
        }
        if (fact instanceof AlarmChanged changed) {
            alarm(dispenser, changed);
        }
        if (fact instanceof PaperEntry paper) {
            papers.judged(dispenser, paper);
        }
        if (fact instanceof DesiredApplied applied) {
            DesiredReports.applied(handle, dispenser, applied.kind(), applied.version());
            if (applied.kind().equals(Desired.Kind.CONFIGURATION.text())) {
                alarms.clear(dispenser, Source.CONSOLE, "document-rolled-back");
            }
        }
        if (fact instanceof DesiredRolledBack back) {
            DesiredReports.rolledBack(handle, dispenser, back);
            alarms.raise(Optional.of(dispenser), Source.CONSOLE, "document-rolled-back", back.why());
        }
        if (fact instanceof CommandTaken taken) {
            CommandReports.taken(handle, dispenser, at, taken);
        }
        if (fact instanceof CommandEnded ended) {
            CommandReports.ended(handle, dispenser, at, ended);
        }
    }

    private void name(Fact fact) {
        switch (fact) {
            case Loaded loaded -> ledger.name(loaded.product(), loaded.lot(), Optional.of(loaded.expiry()));
            case CarriedOver known ->
                known.layers().forEach(layer -> ledger.name(known.product(), layer.lot(), Optional.of(layer.expiry())));
            case PaperEntry paper -> name(paper.deed());
            default -> {}
        }
    }

    /** A journal has begun: the one before it has the lanes no longer. */
    void begins(OpenJournal journal, Function<Epoch, OpenJournal> open) {
        DispenserId dispenser = journal.key().dispenser();
        handle.createQuery("SELECT epoch FROM dispenser WHERE id = :id AND epoch IS NOT NULL")
                .bind("id", dispenser)
                .mapTo(Epoch.class)
                .findOne()
                .map(open)
                .ifPresent(old -> {
                    cutOpenOrders(old);
                    known.keep(old.stock(), journal.stock());
                    emptyLanes(old);
                });
        handle.createUpdate("UPDATE dispenser SET epoch = :epoch WHERE id = :dispenser")
                .bindMethods(journal.key())
                .execute();
    }

    /** What an old journal says now is counted, and leaves nothing in lanes that are no longer its own. */
    void superseded(OpenJournal journal) {
        cutOpenOrders(journal);
        emptyLanes(journal);
    }

    private void emptyLanes(OpenJournal journal) {
        post(journal, journal.through(), now, Posting.superseded(journal.stock()));
    }

    private void cutOpenOrders(OpenJournal journal) {
        journal.stock().orders().values().stream()
                .filter(order -> cutOrders.cut(journal, order))
                .forEach(order -> post(
                        journal,
                        journal.through(),
                        cutOrders.placedAt(journal.key(), order),
                        Posting.cutOff(journal.stock(), order)));
    }

    private void settleCutOrders(OpenJournal journal, Fact fact) {
        JournalKey key = journal.key();
        if (fact instanceof OrderEnded ended) {
            cutOrders.find(journal, ended.order()).ifPresent(order -> {
                demand(key.dispenser(), cutOrders.placedAt(key, order), Posting.notCutOff(order));
                cutOrders.settle(key.dispenser(), order.lane());
            });
        }
        if (fact instanceof Counted counted && !journal.superseded()) {
            cutOrders.settle(key.dispenser(), counted.lane());
        }
    }

    /** Holds the goods against the dispenser's own figures, if it gave them for just this entry. */
    void compare(OpenJournal journal) {
        counts.compareIfDue(journal);
    }

    /** Writes what was collected. Called before the transaction ends. */
    void write() {
        ledger.write();
        writeDemand();
    }

    private void writeDemand() {
        Rows rows = new Rows(handle, """
                INSERT INTO daily_demand (dispenser, product, day, taken, unknown) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (dispenser, product, day) DO UPDATE SET
                    taken = daily_demand.taken + excluded.taken,
                    unknown = daily_demand.unknown + excluded.unknown
                """);
        demand.forEach((day, sum) ->
                rows.add(day.dispenser().text(), sum.product().text(), day.day(), sum.taken(), sum.unknown()));
        rows.write();
        demand.clear();
    }

    private void demand(DispenserId dispenser, Instant at, Posting.Demand one) {
        DemandDay day = new DemandDay(dispenser, one.product(), at.atZone(zone).toLocalDate());
        demand.merge(day, one, Posting.Demand::plus);
    }

    private void post(OpenJournal journal, long seq, Instant at, Posting posting) {
        JournalKey key = journal.key();
        ledger.enter(
                at,
                Optional.of(new Ledger.Source(key.dispenser(), key.epoch(), seq)),
                posting.cause(),
                posting.movements());
        doubts.follow(key, at.atZone(zone).toLocalDate(), journal.stock(), posting.after());
        journal.stockIs(posting.after());
        posting.demand().ifPresent(one -> demand(key.dispenser(), at, one));
        posting.finding()
                .ifPresent(finding ->
                        alarms.raise(Optional.of(key.dispenser()), Source.CONSOLE, "order-without-beginning", finding));
    }

    private void availability(OpenJournal journal, Instant at) {
        Map<ProductId, Boolean> changes = journal.takeAvailabilityChanges();
        changes.forEach((product, available) -> handle.createUpdate("""
                        INSERT INTO availability (dispenser, product, since, available)
                        VALUES (:dispenser, :product, :at, :available)
                        ON CONFLICT (dispenser, product, since) DO UPDATE SET available = excluded.available
                        """)
                .bind("dispenser", journal.key().dispenser())
                .bind("product", product)
                .bind("at", at)
                .bind("available", available)
                .execute());
    }

    private void alarm(DispenserId dispenser, AlarmChanged changed) {
        if (changed.raised()) {
            alarms.raise(Optional.of(dispenser), Source.DISPENSER, changed.alarm(), changed.detail());
        } else {
            alarms.clear(dispenser, Source.DISPENSER, changed.alarm());
        }
    }
}
