package yaogui.simulation.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import yaogui.protocol.Epoch;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.Started;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpEvents;

/**
 * The journal of a dispenser at which people stand in line: ten lanes are loaded, emptied box by box, and loaded again. It is
 * made while it is sent, and is kept by nobody.
 */
final class BusyJournal {

    static final int LANES = 10;
    static final int BOXES = 10;
    static final ProductId[] PRODUCTS = {new ProductId("condom-52-10"), new ProductId("gel-10")};
    private static final LotId LOT = new LotId("20260301-B");

    private final Epoch epoch;
    private final Instant at;
    private final LocalDate expiry;
    private long seq;
    private long order;
    private long taken;
    private int lane;
    private int left;
    private int loaded;
    private Step step = Step.START;

    private enum Step {
        START,
        LOAD,
        PLACE,
        TURN,
        END
    }

    BusyJournal(Instant at, RandomGenerator random) {
        this.epoch = new Epoch("%016x".formatted(random.nextLong()));
        this.at = at;
        this.expiry = LocalDate.ofInstant(at, ZoneOffset.UTC).plusYears(3);
    }

    /** The next entries as they go up; an order may begin in one batch and end in the next. */
    byte[] next(int entries) {
        List<JsonNode> events = new ArrayList<>(entries);
        for (int i = 0; i < entries; i++) {
            events.add(MessageCodec.toBody(next()));
        }
        return MessageCodec.write(new UpEvents(epoch, events));
    }

    /** The next entry. */
    Event next() {
        seq++;
        return new Event(
                seq,
                at,
                true,
                switch (step) {
                    case START -> start();
                    case LOAD -> load();
                    case PLACE -> place();
                    case TURN -> turn();
                    case END -> end();
                });
    }

    private Fact start() {
        step = Step.LOAD;
        return new Started("0.1.0", true);
    }

    private Fact load() {
        Fact fact = new Loaded(lane(), product(), LOT, expiry, BOXES);
        lane = (lane + 1) % LANES;
        left += BOXES;
        loaded += BOXES;
        step = lane == 0 ? Step.PLACE : Step.LOAD;
        return fact;
    }

    private Fact place() {
        order = seq;
        step = Step.TURN;
        return new OrderPlaced(order, lane(), product(), LOT);
    }

    private Fact turn() {
        step = Step.END;
        return new TurnStarted(order);
    }

    private Fact end() {
        taken++;
        left--;
        lane = (lane + 1) % LANES;
        step = left == 0 ? Step.LOAD : Step.PLACE;
        return new OrderEnded(order, Outcome.DISPENSED, Reason.DROP_SEEN, 1, 2_140, 410);
    }

    private LaneId lane() {
        return new LaneId("A" + lane);
    }

    private ProductId product() {
        return PRODUCTS[lane % PRODUCTS.length];
    }

    Epoch epoch() {
        return epoch;
    }

    /** The last entry that was made. */
    long seq() {
        return seq;
    }

    /** Boxes that were put in by the entries made so far. */
    long loaded() {
        return loaded;
    }

    /** Boxes that residents took by the entries made so far. */
    long taken() {
        return taken;
    }
}
