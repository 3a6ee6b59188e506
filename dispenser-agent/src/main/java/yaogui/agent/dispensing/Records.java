package yaogui.agent.dispensing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.command.Commands;
import yaogui.agent.desired.DesiredDocuments;
import yaogui.agent.desired.InForce;
import yaogui.agent.desired.TrustedKeys;
import yaogui.agent.entitlement.Allowances;
import yaogui.agent.entitlement.Entitlement;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Shelf;
import yaogui.agent.stock.Slot;
import yaogui.agent.takeover.StockInquiry;
import yaogui.agent.upkeep.CabinetWatch;
import yaogui.agent.upkeep.Circumstances;
import yaogui.agent.upkeep.CurtainWatch;
import yaogui.agent.upkeep.Precautions;
import yaogui.agent.upkeep.Ration;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;
import yaogui.protocol.LaneId;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.ClockChanged;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Started;
import yaogui.protocol.message.Signed;

/** What a dispenser knows, and the one way to add to it: a fact is in the journal before anything follows from it. */
final class Records {

    private static final int MOST_CLOCK_CHANGES = 20;

    private final Journal journal;
    private final DeviceClock clock;
    private final DesiredDocuments documents;
    private final Entitlement entitlement;
    private final Precautions precautions;
    private final CabinetWatch watch;
    private final CurtainWatch curtain;
    private final StockInquiry stock;
    private final Commands commands;
    private final Ration clockChanges = new Ration(MOST_CLOCK_CHANGES, Duration.ofHours(1));
    private long nanos;
    private Shelf shelf;
    private Optional<LocalDate> today = Optional.empty();
    private Optional<LocalDate> told = Optional.empty();

    /** Takes up what the journal says. */
    Records(
            DispenserSetup setup,
            Journal journal,
            DeviceClock clock,
            RandomGenerator random,
            String boot,
            Readings readings,
            CurtainWatch curtain) {
        this.journal = journal;
        this.nanos = readings.nanos();
        this.curtain = curtain;
        this.watch = new CabinetWatch(journal);
        this.clock = clock;
        TrustedKeys keys = new TrustedKeys(setup.consoleKeys());
        this.documents = new DesiredDocuments(
                setup.id(), keys, setup.planogram().stream().map(Slot::lane).toList(), journal);
        this.entitlement = new Entitlement(journal, documents.inForce().policy(), random);
        this.shelf = Shelf.empty(documents.slots(setup.planogram()));
        this.precautions = new Precautions(
                journal, boot, shelf.lanes().keySet().stream().map(LaneId::text).collect(Collectors.toSet()));
        this.stock = new StockInquiry(setup.id(), keys, journal, clock, random);
        this.commands = new Commands(setup.id(), keys, journal);
        journal.replay(this::takeUp);
        if (documents.planogramLost()) {
            shelf = shelf.ofUnknownPurpose();
        }
        clock.start(journal, setup.id(), keys, random, readings.nanos());
    }

    private void takeUp(Event event) {
        shelf = shelf.after(event);
        documents.after(event);
        precautions.after(event);
        stock.after(event);
        commands.after(event);
        entitlement.after(event);
        if (event.clockTrusted()) {
            clock.witnessed(event.at());
        }
        if (event.fact() instanceof ClockChanged change) {
            clock.recorded(change, event.at());
        }
    }

    Shelf shelf() {
        return shelf;
    }

    InForce inForce() {
        return documents.inForce();
    }

    StockInquiry stock() {
        return stock;
    }

    Told told() {
        return new Told(commands, documents, documents.keys());
    }

    Allowances allowances() {
        return entitlement;
    }

    long lastSeq() {
        return journal.lastSeq();
    }

    Optional<Text> damage() {
        return precautions.damage();
    }

    boolean readerGone() {
        return watch.readerGone();
    }

    /** How this run of the agent began. */
    Started started(String version) {
        return new Started(version, journal.stoppedCleanly());
    }

    /** Gives back what an order had reserved of which nothing is left. */
    void settle() {
        entitlement.settle();
    }

    /** What the sensors say now. */
    Readings read(Machine machine) {
        Readings readings = watch.settled(machine.read());
        nanos = readings.nanos();
        return readings;
    }

    /**
     * Looks at what is around; only at what cannot wait while a lane turns, since to note it may take a disk its time.
     *
     * @param turning whether a box may be on its way
     * @param handsExpected whether somebody is meant to reach in
     */
    void lookAround(Readings readings, boolean readerConnected, boolean turning, boolean handsExpected) {
        if (!turning) {
            precautions.tick(readings.nanos(), readings.doorOpen());
            clock.staffAreThere(readings.doorOpen() && !watch.doorRattles());
            clock.tick(readings.nanos());
        }
        watch.tick(readings, readerConnected, inForce().catalogue(), shelf, turning, handsExpected);
        shelf = shelf.whileTooWarmFor(watch.tooWarm());
        stock.tick(readings.nanos());
    }

    /** Quotas begin anew with the day, by a clock that can be believed; the console's word may also lead back. */
    void beginDay() {
        Optional<LocalDate> now = clock.today();
        if (clock.byConsole() && !now.equals(told)) {
            now.ifPresent(entitlement::comeBack);
            told = now;
        }
        if (!now.equals(today)) {
            now.ifPresent(entitlement::beginDue);
            today = now;
        }
    }

    /** The begin or end of trust in the clock, if it is to be written down; not each of a clock that two others fight about. */
    Optional<? extends Fact> clockChange() {
        return clock.change().filter(_ -> clockChanges.take(nanos));
    }

    /** All of it, or nothing when this throws. */
    void write(List<Effect.Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        List<Fact> facts = writes.stream().map(Effect.Write::fact).toList();
        append(facts, connection -> {
            commands.ride(facts, connection);
            documents.ride(facts, connection);
            for (Effect.Write write : writes) {
                entitlement.write(write.quota(), connection);
            }
        });
        writes.forEach(write -> entitlement.committed(write.quota()));
    }

    private void append(List<? extends Fact> facts, Journal.Rider rider) {
        journal.append(clock.now(), clock.trusted(), facts, rider).forEach(this::takeUp);
    }

    /** Takes over a document that the console signed, if it is one; says what came of it. */
    DesiredDocuments.Reception receive(Signed signed) {
        DesiredDocuments.Reception reception =
                documents.receive(signed, (applied, rider) -> append(List.of(applied), rider));
        if (reception instanceof DesiredDocuments.Reception.Applied) {
            entitlement.follow(inForce().policy());
            clock.today().ifPresent(entitlement::beginDue);
        }
        return reception;
    }

    Circumstances circumstances() {
        return new Circumstances(
                shelf, clock.today(), inForce().holds(), inForce().catalogue());
    }

    /** What an input meets. */
    Surroundings surroundings(Readings readings, Allowances allowances, Optional<Pause> pause) {
        return new Surroundings(
                readings.nanos(),
                today,
                shelf,
                inForce().holds(),
                inForce().catalogue(),
                allowances,
                journal.lastSeq() + 1,
                readings.doorOpen(),
                readings.curtainBlocked(),
                pause.or(this::pause));
    }

    private Optional<Pause> pause() {
        if (commands.decommissioned()) {
            return Optional.of(Pause.DECOMMISSIONED);
        }
        if (shelf.runsUntold()) {
            return Optional.of(Pause.RUNS_UNTOLD);
        }
        if (precautions.noRoom()) {
            return Optional.of(Pause.NO_ROOM);
        }
        if (curtain.blind()) {
            return Optional.of(Pause.CURTAIN_BLIND);
        }
        if (watch.reachIn()) {
            return Optional.of(Pause.REACH_IN);
        }
        return precautions.powerUnsteady() ? Optional.of(Pause.POWER_UNSTEADY) : Optional.empty();
    }

    /** What somebody should come for, besides what the shelf and the sensors show. */
    Map<String, String> alarms() {
        Map<String, String> alarms = new TreeMap<>(precautions.alarms());
        alarms.putAll(watch.alarms());
        curtain.sentence().ifPresent(sentence -> alarms.put("curtain-blind", sentence));
        documents.lost().ifPresent(sentence -> alarms.put("documents-lost", sentence));
        return alarms;
    }
}
