package yaogui.agent.dispensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.desired.DesiredDocuments;
import yaogui.agent.desired.InForce;
import yaogui.agent.entitlement.Allowances;
import yaogui.agent.entitlement.Entitlement;
import yaogui.agent.entitlement.QuotaMove;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;
import yaogui.agent.stock.OpenOrder;
import yaogui.agent.stock.Shelf;
import yaogui.agent.upkeep.AlarmWatch;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.CabinetWatch;
import yaogui.agent.upkeep.Circumstances;
import yaogui.agent.upkeep.Precautions;
import yaogui.agent.upkeep.Visit;
import yaogui.hardware.CardReader;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.SpiralTurn;
import yaogui.protocol.LaneId;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Started;
import yaogui.protocol.message.Signed;

/**
 * One dispenser, alive: reads its sensors, lets {@link Dispensing} decide, and does what follows, a tick at a time. Here,
 * and only here, the state changes.
 *
 * <p>One thread calls everything but {@link #ask} and {@link #view}, which any thread may call.
 */
public final class Dispenser {

    private static final Logger LOG = LoggerFactory.getLogger(Dispenser.class);

    private static final int MOST_REQUESTS = 32;

    private final DispenserSetup setup;
    private final Machine machine;
    private final Witness witness;
    private final CardGate gate;
    private final Journal journal;
    private final Entitlement entitlement;
    private final Allowances allowances;
    private final DesiredDocuments documents;
    private final Precautions precautions;
    private final DeviceClock clock;
    private final CabinetWatch watch = new CabinetWatch();
    private final BlockingQueue<Request> requests = new ArrayBlockingQueue<>(MOST_REQUESTS);
    private final Visit visit = new Visit();
    private final AlarmWatch alarms = new AlarmWatch();
    private Shelf shelf;
    private State state = new State.Idle();
    private @Nullable SpiralTurn turn;
    private @Nullable Aftermath aftermath;
    private Readings readings;
    private boolean doorOpen;
    private Optional<LocalDate> today = Optional.empty();
    private volatile DispenserView view;

    /**
     * Takes up what the journal says. An order that was interrupted is brought to its end here, and never run again.
     *
     * @param random where the keys of quota windows come from; on a board a {@code SecureRandom}
     * @throws JournalFault if the journal cannot be read
     */
    public Dispenser(
            DispenserSetup setup,
            Machine machine,
            CardReader reader,
            Journal journal,
            DeviceClock clock,
            RandomGenerator random) {
        this(setup, machine, reader, journal, clock, random, Precautions.bootOfThisMachine(), Witness.NOBODY);
    }

    /** As the other, with the id of this run of the machine, nothing if it has none, and somebody who sees all. */
    public Dispenser(
            DispenserSetup setup,
            Machine machine,
            CardReader reader,
            Journal journal,
            DeviceClock clock,
            RandomGenerator random,
            String boot,
            Witness witness) {
        this.setup = setup;
        this.machine = witness.hearing(machine);
        this.witness = witness;
        this.gate = new CardGate(reader, clock, setup.id());
        this.journal = journal;
        this.clock = clock;
        this.documents = new DesiredDocuments(setup.id(), setup.consoleKeys(), journal);
        this.entitlement = new Entitlement(journal, documents.inForce().policy(), random);
        this.allowances = witness.hearing(entitlement);
        this.shelf = Shelf.empty(setup.planogram());
        this.precautions = new Precautions(
                journal, boot, shelf.lanes().keySet().stream().map(LaneId::text).collect(Collectors.toSet()));
        this.readings = machine.read();
        journal.replay(this::takeUp);
        clock.start(journal, setup.id(), setup.consoleKeys(), random, readings.nanos());
        start();
        this.view = look();
    }

    private void takeUp(Event event) {
        shelf = shelf.after(event);
        precautions.after(event);
        entitlement.after(event);
        if (event.clockTrusted()) {
            clock.witnessed(event.at());
        }
    }

    private void start() {
        witness.tick(readings, state, surroundings(), false);
        try {
            perform(new Effect.Write(new Started(setup.version(), journal.stoppedCleanly())));
            watchClock();
            if (shelf.openOrder().isEmpty()) {
                entitlement.settle();
            }
            if (shelf.openOrder().filter(OpenOrder::turning).isPresent()) {
                perform(new Effect.StopMotors());
                aftermath = new Aftermath(setup.limits(), readings.nanos());
                state = new State.Paused(Pause.STILL_FALLING);
            } else {
                recover(0);
            }
        } catch (JournalFault fault) {
            handle(new Input.RecordingFailed(fault.sentence()));
        }
    }

    /** Brings an order to its end that was interrupted, by a power cut or by what took the dispenser out of order. */
    private void recover(int seenToFall) {
        List<Effect> effects = Dispensing.recover(shelf, readings.home(), seenToFall);
        witness.recovering(seenToFall, effects);
        effects.forEach(this::perform);
    }

    /** What an interrupted turn let go is waited for before anything else turns. */
    private void watchAftermath() {
        if (aftermath != null && aftermath.isOver(readings)) {
            int seen = aftermath.seen();
            aftermath = null;
            recover(seen);
        }
    }

    /** Asks for something; false when too much is being asked at once. */
    public boolean ask(Request request) {
        return requests.offer(request);
    }

    /** Ends in good order; what a witness has seen is kept. */
    public void end() {
        witness.end();
    }

    /** The dispenser as of the last tick. */
    public DispenserView view() {
        return view;
    }

    /** What time it is here; for the dispenser's own thread. */
    public DeviceClock clock() {
        return clock;
    }

    /** Whether a motor may be on, so that ticks must come fast. */
    public boolean isTurning() {
        return turn != null;
    }

    /** Reads, decides, acts, once. A bug in here stops every motor and takes the dispenser out of order. */
    public void tick() {
        try {
            readings = machine.read();
            witness.tick(readings, state, surroundings(), turn != null);
            precautions.tick(readings.nanos(), readings.doorOpen());
            watch.tick(readings, gate.readerConnected(), turn != null, state instanceof State.InService);
            clock.tick(readings.nanos());
            watchClock();
            beginDay();
            watchAftermath();
            watchDoor();
            gate.poll(readings.nanos()).ifPresent(this::shown);
            readings.pressed().forEach(this::pressed);
            takeRequests();
            stepTurn();
            handle(new Input.Tick());
            watchAlarms();
        } catch (JournalFault fault) {
            handle(new Input.RecordingFailed(fault.sentence()));
            takeRequests();
        } catch (RuntimeException bug) {
            halt(bug);
        }
        view = look();
    }

    /** Says it once: a fault that comes back with each tick must not fill the disk with its name. */
    private void halt(RuntimeException bug) {
        machine.stop();
        turn = null;
        witness.halted(bug);
        if (!(state instanceof State.OutOfOrder)) {
            LOG.error("{}: out of order, motors off: a fault in the software", setup.id(), bug);
        }
        state = new State.OutOfOrder("A fault in the software: " + bug);
    }

    private void watchClock() {
        if (!(state instanceof State.OutOfOrder)) {
            clock.change().ifPresent(change -> perform(new Effect.Write(change)));
        }
    }

    private void beginDay() {
        Optional<LocalDate> now = clock.today();
        if (!now.equals(today)) {
            now.ifPresent(entitlement::beginDue);
            today = now;
        }
    }

    private void watchDoor() {
        if (readings.doorOpen() != doorOpen) {
            if (state instanceof State.OutOfOrder) {
                recover(0);
            }
            doorOpen = readings.doorOpen();
            visit.ends();
            handle(new Input.DoorMoved(doorOpen));
        }
    }

    /** With the service door open the reader is for what is loaded; a card means nothing then. */
    private void shown(String text) {
        if (state instanceof State.InService) {
            gate.remember(text, readings.nanos());
            visit.scanned(text, circumstances());
        } else {
            gate.judge(text, readings.nanos(), inForce().trust())
                    .ifPresent(verdict -> handle(new Input.CardShown(verdict)));
        }
    }

    /** A rack's button bears the label of its lane; one that bears another name means nothing here. */
    private void pressed(String button) {
        shelf.lanes().values().stream()
                .filter(lane -> lane.slot().lane().text().equals(button))
                .findFirst()
                .ifPresent(lane -> handle(new Input.Chosen(lane.slot().product())));
    }

    private void takeRequests() {
        for (Request request = requests.poll(); request != null; request = requests.poll()) {
            switch (request) {
                case Request.Choose choose -> handle(new Input.Chosen(choose.product()));
                case Request.StepBack _ -> handle(new Input.Cancelled());
                case Request.Note note -> note.answer().complete(note(note));
            }
        }
    }

    private Answer note(Request.Note note) {
        if (state instanceof State.OutOfOrder out) {
            return new Answer.Refuse(new Text("本机已停用，未保存。请联系技术人员。", out.why()));
        }
        if (!(state instanceof State.InService)) {
            return new Answer.Refuse(new Text("请先打开维护门。", "Open the service door first."));
        }
        boolean home = readings.isHome(note.action().lane().text());
        Answer answer = visit.judge(note.action(), note.by(), circumstances(), home);
        return answer instanceof Answer.Accept accept ? noteDown(accept) : answer;
    }

    /** Whoever stands there waits for an answer, also when the disk is full. */
    private Answer noteDown(Answer.Accept accept) {
        try {
            accept.facts().forEach(fact -> perform(new Effect.Write(fact)));
            return accept;
        } catch (JournalFault fault) {
            handle(new Input.RecordingFailed(fault.sentence()));
            return new Answer.Refuse(new Text("无法写入记录，未保存。请联系技术人员。", fault.sentence()));
        }
    }

    private Circumstances circumstances() {
        return new Circumstances(
                shelf, clock.today(), inForce().holds(), inForce().catalogue());
    }

    private void stepTurn() {
        if (turn != null) {
            turn.step(readings).ifPresent(result -> {
                turn = null;
                handle(new Input.TurnEnded(result));
            });
        }
    }

    /** Takes over a document that the console signed, or says in the log why not. */
    public void receive(Signed signed) {
        try {
            takeOver(signed);
        } catch (JournalFault fault) {
            handle(new Input.RecordingFailed(fault.sentence()));
        }
    }

    private void takeOver(Signed signed) {
        switch (documents.receive(signed, this::append)) {
            case DesiredDocuments.Reception.Applied _ -> {
                entitlement.follow(inForce().policy());
                clock.today().ifPresent(entitlement::beginDue);
            }
            case DesiredDocuments.Reception.Stale _ -> {}
            case DesiredDocuments.Reception.Refused refused -> LOG.warn("{}: {}", setup.id(), refused.why());
        }
    }

    /** Without a journal there is nothing to write them to; the screen and the report say that it is out of order. */
    private void watchAlarms() {
        if (!(state instanceof State.OutOfOrder)) {
            Map<String, String> also = precautions.alarms();
            also.putAll(watch.alarms());
            alarms.changes(shelf, readings, clock.trusted(), also).forEach(change -> perform(new Effect.Write(change)));
        }
    }

    private void handle(Input input) {
        Surroundings here = surroundings();
        witness.heard(input, here);
        Transition transition = Dispensing.next(state, input, here);
        witness.decided(transition);
        if (!transition.next().getClass().equals(state.getClass())) {
            LOG.info("{}: {} → {}", setup.id(), name(state), name(transition.next()));
        }
        state = transition.next();
        try {
            transition.effects().forEach(this::perform);
        } catch (JournalFault fault) {
            LOG.error("{}: {}", setup.id(), fault.sentence());
            handle(new Input.RecordingFailed(fault.sentence()));
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Write write -> write(write.fact(), write.quota());
            case Effect.Turn start ->
                turn = new SpiralTurn(
                        machine,
                        start.lane().text(),
                        shelf.get(start.lane()).slot().limits(setup.limits()));
            case Effect.StopMotors _ -> {
                machine.stop();
                turn = null;
            }
        }
        witness.performed(effect);
    }

    private void write(Fact fact, QuotaMove quota) {
        append(fact, connection -> entitlement.write(quota, connection));
        entitlement.committed(quota);
    }

    private void append(Fact fact, Journal.Rider rider) {
        takeUp(journal.append(clock.now(), clock.trusted(), fact, rider));
    }

    private Surroundings surroundings() {
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
                watch.reachIn(),
                pause());
    }

    private Optional<Pause> pause() {
        if (shelf.runsUntold()) {
            return Optional.of(Pause.RUNS_UNTOLD);
        }
        if (aftermath != null) {
            return Optional.of(Pause.STILL_FALLING);
        }
        if (precautions.noRoom()) {
            return Optional.of(Pause.NO_ROOM);
        }
        return precautions.powerUnsteady() ? Optional.of(Pause.POWER_UNSTEADY) : Optional.empty();
    }

    private InForce inForce() {
        return documents.inForce();
    }

    private DispenserView look() {
        return new DispenserView(
                setup.id(),
                state,
                shelf,
                inForce(),
                journal.lastSeq(),
                clock.now(),
                clock.today(),
                readings,
                alarms.standing(),
                visit.lastScan(),
                setup.version(),
                watch.readerGone());
    }

    /** The name of a state, without what it holds: a card does not belong in a log. */
    private static String name(State state) {
        return state.getClass().getSimpleName();
    }
}
