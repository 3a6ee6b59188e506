package yaogui.console.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductId;
import yaogui.protocol.Question;
import yaogui.protocol.Reason;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpEvents;
import yaogui.protocol.message.UpState;

/** A dispenser's journal in memory, and the messages that are made of it. */
final class SimulatedJournal {

    static final LaneId A1 = new LaneId("A1");
    static final ProductId CONDOM = new ProductId("condom-52-10");
    static final LotId L1 = new LotId("L1");

    final DispenserId dispenser;
    final Epoch epoch;
    private final List<JsonNode> entries = new ArrayList<>();
    private Instant at = Instant.parse("2026-11-22T01:00:00Z");

    SimulatedJournal(String dispenser, String epoch) {
        this.dispenser = new DispenserId(dispenser);
        this.epoch = new Epoch(epoch);
    }

    static SimulatedJournal of(String dispenser) {
        return new SimulatedJournal(dispenser, "00000000000000aa");
    }

    SimulatedJournal at(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    SimulatedJournal add(Fact fact) {
        return raw(MessageCodec.writeEvent(new Event(entries.size() + 1L, at, true, fact)));
    }

    SimulatedJournal raw(String json) {
        try {
            entries.add(MessageCodec.readDocument(json, JsonNode.class));
            return this;
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    SimulatedJournal load(int boxes) {
        return add(new Loaded(A1, CONDOM, L1, LocalDate.of(2028, 1, 31), boxes));
    }

    SimulatedJournal order(Outcome outcome) {
        long number = entries.size() + 1L;
        add(new OrderPlaced(number, A1, CONDOM, L1));
        add(new TurnStarted(number));
        int fell = outcome == Outcome.DISPENSED ? 1 : 0;
        return add(new OrderEnded(number, outcome, Reason.DROP_SEEN, fell, 900, 300));
    }

    SimulatedJournal copy() {
        SimulatedJournal copy = new SimulatedJournal(dispenser.text(), epoch.text());
        copy.entries.addAll(entries);
        return copy;
    }

    int last() {
        return entries.size();
    }

    /** The entries {@code from} to {@code to}, both included. */
    Incoming message(int from, int to) {
        UpEvents events = new UpEvents(epoch, entries.subList(from - 1, to));
        return new Incoming(topic(Topics.Up.EVENTS), MessageCodec.write(events));
    }

    Incoming all() {
        return message(1, last());
    }

    Incoming state(long seq, int count, int doubt) {
        return state(seq, count, doubt, Optional.empty());
    }

    Incoming state(long seq, int count, int doubt, Optional<Question> timeAsked) {
        return state(seq, count, doubt, timeAsked, Optional.empty());
    }

    /** A state that asks what is known of the lanes. */
    Incoming asking(Question stockAsked) {
        return state(last(), 0, 0, Optional.empty(), Optional.of(stockAsked));
    }

    /** A state in which these alarms stand. */
    Incoming alarmed(List<String> alarms) {
        return state(last(), 5, 0, Optional.empty(), Optional.empty(), alarms);
    }

    private Incoming state(
            long seq, int count, int doubt, Optional<Question> timeAsked, Optional<Question> stockAsked) {
        return state(seq, count, doubt, timeAsked, stockAsked, List.of());
    }

    private Incoming state(
            long seq,
            int count,
            int doubt,
            Optional<Question> timeAsked,
            Optional<Question> stockAsked,
            List<String> alarms) {
        UpState.Lane lane = new UpState.Lane(A1, CONDOM, count, doubt, 12, LaneCondition.READY, Optional.empty());
        return new Incoming(
                topic(Topics.Up.STATE),
                MessageCodec.write(new UpState(
                        epoch,
                        seq,
                        at,
                        true,
                        "0.1.0",
                        false,
                        Optional.of(new UpState.Climate(21.5, 40)),
                        List.of(lane),
                        alarms,
                        Map.of(),
                        Optional.empty(),
                        timeAsked,
                        stockAsked,
                        Optional.empty(),
                        Optional.empty())));
    }

    String topic(Topics.Up up) {
        return Desk.TOPICS.up(dispenser, up);
    }
}
