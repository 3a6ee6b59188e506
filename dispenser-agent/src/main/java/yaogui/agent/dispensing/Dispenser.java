package yaogui.agent.dispensing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.desired.DesiredDocuments;
import yaogui.agent.entitlement.Allowances;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;
import yaogui.agent.takeover.StockInquiry;
import yaogui.agent.upkeep.AlarmWatch;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.CurtainWatch;
import yaogui.agent.upkeep.Visit;
import yaogui.hardware.CardReader;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.SpiralTurn;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Fact;
import yaogui.protocol.message.Signed;

/**
 * One dispenser, alive: reads its sensors, lets {@link Dispensing} decide, and does what follows, a tick at a time. Here,
 * and only here, the state changes.
 *
 * <p>One thread calls everything but {@link #ask} and {@link #view}, which any thread may call.
 */
public final class Dispenser {

    private static final Logger LOG = LoggerFactory.getLogger(Dispenser.class);

    private final DispenserSetup setup;
    private final Machine machine;
    private final Witness witness;
    private final CardGate gate;
    private final Records records;
    private final Allowances allowances;
    private final DeviceClock clock;
    private final BlockingQueue<Request> requests = new ArrayBlockingQueue<>(32);
    private final Visit visit = new Visit();
    private final AlarmWatch alarms = new AlarmWatch();
    private final CurtainWatch curtain;
    private State state = new State.Idle();
    private @Nullable SpiralTurn turn;
    private @Nullable Aftermath aftermath;
    private Readings readings;
    private boolean doorOpen;
    private volatile DispenserView view;

    /**
     * Takes up what the journal says. An order that was interrupted is brought to its end here, and never run again.
     *
     * @param random where the keys of quota windows come from; on a board a {@code SecureRandom}
     * @param boot the id of this run of the machine; nothing if it has none
     * @param witness sees all
     * @throws JournalFault if the journal cannot be read
     */
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
        this.clock = clock;
        this.curtain = new CurtainWatch(machine);
        this.readings = machine.read();
        this.records = new Records(setup, journal, clock, random, boot, readings, curtain);
        this.allowances = witness.hearing(records.allowances());
        start();
        this.view = look();
    }

    private void start() {
        boolean interrupted = records.shelf().turns();
        if (interrupted) {
            aftermath = new Aftermath(setup.limits(), readings.nanos());
            state = new State.Paused(Pause.STILL_FALLING);
        }
        witness.tick(readings, state, surroundings(), false);
        try {
            perform(new Effect.Write(records.started(setup.version())));
            watchClock();
            if (records.shelf().openOrder().isEmpty()) {
                records.settle();
            }
            if (interrupted) {
                perform(new Effect.StopMotors());
            } else {
                recover(0);
            }
        } catch (JournalFault fault) {
            handle(new Input.RecordingFailed(fault.sentence()));
        }
    }

    /** Brings an order to its end that was interrupted, by a power cut or by what took the dispenser out of order. */
    private void recover(int seenToFall) {
        List<Effect> effects = Dispensing.recover(records.shelf(), readings.home(), seenToFall);
        witness.recovering(seenToFall, effects);
        perform(effects);
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

    /** Ends in good order, every motor off; what a witness has seen is kept. */
    public void end() {
        if (turn != null) {
            machine.stop();
        }
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
            readings = records.read(machine);
            witness.tick(readings, state, surroundings(), turn != null);
            stepTurn();
            records.lookAround(
                    readings,
                    gate.readerConnected(),
                    turn != null || curtain.isLooking(),
                    state instanceof State.InService || state instanceof State.AwaitingHatch);
            watchClock();
            records.beginDay();
            watchAftermath();
            watchDoor();
            gate.poll(readings.nanos()).ifPresent(this::shown);
            readings.pressed().forEach(this::pressed);
            takeRequests();
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
            records.clockChange().ifPresent(change -> perform(new Effect.Write(change)));
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
            visit.scanned(text, records.circumstances());
        } else {
            gate.judge(text, readings.nanos(), records.inForce().trust())
                    .ifPresent(verdict -> handle(new Input.CardShown(verdict)));
        }
    }

    /** A rack's button bears the label of its lane; one that bears another name means nothing here. */
    private void pressed(String button) {
        records.shelf()
                .labelled(button)
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
            return new Answer.Refuse(new Text("这台药具发放机已停用，未保存。请联系技术人员。", out.why()));
        }
        if (!(state instanceof State.InService)) {
            return new Answer.Refuse(new Text("请先打开维护门。", "Open the service door first."));
        }
        boolean home = readings.isHome(note.action().lane().text());
        Answer answer = visit.judge(note.action(), note.by(), records.circumstances(), home);
        return answer instanceof Answer.Accept accept ? noteDown(accept) : answer;
    }

    /** Whoever stands there waits for an answer, also when the disk is full. */
    private Answer noteDown(Answer.Accept accept) {
        boolean noted = recorded(
                () -> perform(accept.facts().stream().map(Effect.Write::new).toList()));
        String why = state instanceof State.OutOfOrder out ? out.why() : "";
        return noted ? accept : new Answer.Refuse(new Text("无法写入记录，未保存。请联系技术人员。", why));
    }

    /**
     * First of all in a tick, and so with readings from after everything that was written down before it: a turn that
     * begins in this tick takes its first step in the next.
     */
    private void stepTurn() {
        if (turn != null) {
            turn.step(readings).ifPresent(result -> {
                turn = null;
                curtain.turned(result, readings.nanos());
                handle(new Input.TurnEnded(result));
            });
        } else {
            curtain.tick(readings);
        }
    }

    /** Takes over a document that the console signed, or says in the log why not; false if it must come again. */
    public boolean receive(Signed signed) {
        return recorded(() -> {
            if (records.receive(signed) instanceof DesiredDocuments.Reception.Refused refused) {
                LOG.warn("{}: {}", setup.id(), refused.why());
            }
        });
    }

    private boolean recorded(Runnable work) {
        try {
            work.run();
            return true;
        } catch (JournalFault fault) {
            handle(new Input.RecordingFailed(fault.sentence()));
            return false;
        }
    }

    /** What it asks the console about its lanes. */
    public StockInquiry stock() {
        return records.stock();
    }

    /** Takes over what the console knows of the lanes. */
    public void receiveStock(Signed signed) {
        if (!(state instanceof State.OutOfOrder)) {
            recorded(() -> records.stock().receive(signed, records::shelf, fact -> perform(new Effect.Write(fact))));
        }
    }

    /** What the console has told it. */
    public Told told() {
        return records.told();
    }

    /** Writes down what comes of a command; false if it could not be recorded. */
    public boolean record(Fact fact) {
        return recorded(() -> perform(new Effect.Write(fact)));
    }

    /** Lets staff work as if the service door were open, or no longer. */
    public void serve(boolean begins) {
        visit.ends();
        handle(new Input.ServiceAsked(begins));
    }

    /** Whether nobody is being served just now. */
    public boolean isAtRest() {
        return turn == null && state.servesNobody();
    }

    /** While a lane turns they wait, and without a journal there is nothing to write them to; the screen says so. */
    private void watchAlarms() {
        if (!(state instanceof State.OutOfOrder) && turn == null) {
            alarms.changes(records.shelf(), readings, clock.trusted(), records.alarms())
                    .forEach(change -> {
                        perform(new Effect.Write(change));
                        alarms.said(change);
                    });
        }
    }

    private void handle(Input input) {
        Surroundings here = surroundings();
        witness.heard(input, here);
        Transition transition = Dispensing.next(state, input, here);
        witness.decided(transition);
        StateLog.changes(setup.id(), state, transition.next());
        state = transition.next();
        try {
            perform(transition.effects());
        } catch (JournalFault fault) {
            LOG.error("{}: {}", setup.id(), fault.sentence());
            handle(new Input.RecordingFailed(fault.sentence()));
        }
    }

    /** What is to be written in a row is on the disk together, or not at all. */
    private void perform(List<? extends Effect> effects) {
        List<Effect.Write> row = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Write write) {
                row.add(write);
            } else {
                write(row);
                perform(effect);
            }
        }
        write(row);
    }

    private void write(List<Effect.Write> row) {
        records.write(row);
        row.forEach(witness::performed);
        row.clear();
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Write write -> records.write(List.of(write));
            case Effect.Turn start ->
                turn = new SpiralTurn(
                        machine,
                        start.lane().text(),
                        records.shelf().get(start.lane()).slot().limits(setup.limits()));
            case Effect.StopMotors _ -> {
                machine.stop();
                turn = null;
            }
        }
        witness.performed(effect);
    }

    private Surroundings surroundings() {
        return records.surroundings(
                readings, allowances, Optional.ofNullable(aftermath).map(_ -> Pause.STILL_FALLING));
    }

    private DispenserView look() {
        return DispenserView.of(setup, state, records, clock, readings, alarms.standing(), visit.lastScan());
    }
}
