package yaogui.agent.dispensing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yaogui.agent.entitlement.Allowance;
import yaogui.agent.entitlement.Quota;
import yaogui.agent.entitlement.QuotaMove;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.OpenOrder;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardVerdict;
import yaogui.protocol.document.Product;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.message.UpState.Closure;

/**
 * The dispensing transaction: what follows from what. It does nothing itself; the order on disk comes before the motor
 * because the effect that writes it stands before the effect that turns.
 */
public final class Dispensing {

    /** How long the screen waits for a person who reads slowly. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long a message stays when nobody touches anything. */
    public static final Duration MESSAGE = Duration.ofSeconds(12);

    /** How long somebody may take to clear the hatch (F12). */
    static final Duration HATCH_PATIENCE = Duration.ofSeconds(30);

    /** How long the curtain must have been clear before a lane turns. */
    private static final Duration CLEAR = Duration.ofSeconds(1);

    private Dispensing() {}

    /** What follows when {@code input} meets {@code state}. */
    public static Transition next(State state, Input input, Surroundings here) {
        return switch (input) {
            case Input.RecordingFailed failed ->
                Transition.to(new State.OutOfOrder(failed.why()), new Effect.StopMotors());
            case Input.DoorMoved door -> door(state, door.open());
            case Input.ServiceAsked asked -> service(state, asked.begins(), here);
            case Input.TurnEnded ended ->
                state instanceof State.Turning turning ? ended(turning, ended, here) : Transition.to(state);
            case Input.Tick _ -> tick(state, here);
            case Input.Cancelled _ -> isOpenToPublic(state) ? Transition.to(new State.Idle()) : Transition.to(state);
            case Input.Chosen chosen ->
                isOpenToPublic(state) ? chosen(state, chosen.product(), here) : Transition.to(state);
            case Input.CardShown shown ->
                isOpenToPublic(state) ? shown(state, shown.verdict(), here) : Transition.to(state);
        };
    }

    /** Whether a resident's touch or card means anything now. */
    private static boolean isOpenToPublic(State state) {
        return switch (state) {
            case State.Idle _,
                    State.AwaitingCard _,
                    State.AwaitingChoice _,
                    State.AwaitingHatch _,
                    State.Delivered _,
                    State.Apologising _,
                    State.Refusing _ -> true;
            case State.Turning _, State.Switching _, State.InService _, State.Paused _, State.OutOfOrder _ -> false;
        };
    }

    /** A turn under way ends itself when the door opens; its end leads into service. */
    private static Transition door(State state, boolean open) {
        Effect record = new Effect.Write(new DoorMoved(open));
        if (state instanceof State.Turning) {
            return Transition.to(state, record);
        }
        return Transition.to(open ? new State.InService() : new State.Idle(), record);
    }

    /** Only when nobody is being served; and what an open door keeps open ends with the door. */
    private static Transition service(State state, boolean begins, Surroundings here) {
        boolean atRest = state instanceof State.Idle || state instanceof State.Paused;
        boolean ends = state instanceof State.InService && !here.doorOpen();
        if (begins) {
            return Transition.to(atRest ? new State.InService() : state);
        }
        return Transition.to(ends ? new State.Idle() : state);
    }

    private static Transition tick(State state, Surroundings here) {
        return switch (state) {
            case State.Switching switching -> tryAnother(switching, here);
            case State.AwaitingHatch waiting when here.nanos() < waiting.untilNanos() -> watchHatch(waiting, here);
            case State.AwaitingHatch _ -> refuse(new Refusal.HatchBlocked(), here);
            default -> waited(state, here);
        };
    }

    private static Transition waited(State state, Surroundings here) {
        long until = switch (state) {
            case State.AwaitingCard waiting -> waiting.untilNanos();
            case State.AwaitingChoice waiting -> waiting.untilNanos();
            case State.Delivered delivered -> delivered.untilNanos();
            case State.Apologising apologising -> apologising.untilNanos();
            case State.Refusing refusing -> refusing.untilNanos();
            case State.Idle _, State.Paused _ -> here.nanos();
            case State.AwaitingHatch _, State.Turning _, State.Switching _, State.InService _, State.OutOfOrder _ ->
                Long.MAX_VALUE;
        };
        return Transition.to(here.nanos() >= until ? atRest(here) : state);
    }

    private static State atRest(Surroundings here) {
        return here.pause().<State>map(State.Paused::new).orElseGet(State.Idle::new);
    }

    private static Transition chosen(State state, ProductId product, Surroundings here) {
        Optional<CardClaims> card = switch (state) {
            case State.AwaitingChoice choosing -> Optional.of(choosing.card());
            case State.AwaitingHatch waiting -> Optional.of(waiting.card());
            case State.Apologising choosing -> Optional.of(choosing.card());
            default -> Optional.empty();
        };
        if (card.isPresent()) {
            return order(card.get(), product, false, here);
        }
        Optional<Refusal> refusal = unavailable(product, here);
        return refusal.isPresent()
                ? refuse(refusal.get(), here)
                : Transition.to(new State.AwaitingCard(product, after(PATIENCE, here)));
    }

    private static Transition shown(State state, CardVerdict verdict, Surroundings here) {
        return switch (verdict) {
            case CardVerdict.Refused refused -> refuse(new Refusal.BadCard(refused.fault()), here);
            case CardVerdict.Accepted accepted ->
                state instanceof State.AwaitingCard waiting
                        ? order(accepted.claims(), waiting.product(), false, here)
                        : Transition.to(new State.AwaitingChoice(accepted.claims(), after(PATIENCE, here)));
        };
    }

    private static Transition order(CardClaims card, ProductId productId, boolean otherLane, Surroundings here) {
        Optional<Refusal> refusal = unavailable(productId, here);
        if (refusal.isPresent()) {
            return refuse(refusal.get(), here);
        }
        Product product = here.catalogue().find(productId).orElseThrow();
        LocalDate today = here.today().orElseThrow();
        return switch (here.entitlement().judge(card, product, today)) {
            case Allowance.Granted granted -> place(card, productId, granted.quota(), otherLane, here);
            case Allowance.NotEntitled _ -> refuse(new Refusal.NotEntitled(), here);
            case Allowance.AdultsOnly _ -> refuse(new Refusal.AdultsOnly(), here);
            case Allowance.UsedUp used -> refuse(new Refusal.UsedUp(used.from()), here);
        };
    }

    private static Optional<Refusal> unavailable(ProductId product, Surroundings here) {
        if (here.pause().filter(pause -> pause != Pause.REACH_IN).isPresent()
                || here.catalogue().find(product).isEmpty()
                || here.shelf().choose(product, here.today(), here.holds()).isEmpty()) {
            return Optional.of(why(product, here));
        }
        return Optional.empty();
    }

    /** What a resident can make something of is said; the rest is nobody's business. */
    private static Refusal why(ProductId product, Surroundings here) {
        if (here.pause().equals(Optional.of(Pause.CURTAIN_BLIND))) {
            return new Refusal.CurtainBlind();
        }
        Set<Closure> closures = here.shelf().lanesOf(product).stream()
                .flatMap(lane -> here.shelf().closure(lane, here.today(), here.holds()).stream())
                .collect(Collectors.toSet());
        if (closures.contains(Closure.HOLDS_UNKNOWN)) {
            return new Refusal.HoldsUnknown();
        }
        if (closures.contains(Closure.DATE_UNKNOWN)) {
            return new Refusal.ClockUnknown();
        }
        return closures.contains(Closure.TOO_WARM) ? new Refusal.TooWarm() : new Refusal.Unavailable();
    }

    private static Transition place(
            CardClaims card, ProductId product, Quota quota, boolean otherLane, Surroundings here) {
        if (isInTheWay(here)) {
            return Transition.to(new State.AwaitingHatch(product, card, after(HATCH_PATIENCE, here), Long.MAX_VALUE));
        }
        Lane lane = here.shelf().choose(product, here.today(), here.holds()).orElseThrow();
        Order order = new Order(here.nextSeq(), lane.slot().lane(), product);
        OrderPlaced placed = new OrderPlaced(
                order.number(),
                order.lane(),
                product,
                lane.front().orElseThrow().lot());
        return Transition.to(
                new State.Turning(order, card, otherLane),
                new Effect.Write(placed, new QuotaMove.Reserve(quota)),
                new Effect.Write(new TurnStarted(order.number())),
                new Effect.Turn(order.lane()));
    }

    private static Transition ended(State.Turning turning, Input.TurnEnded ended, Surroundings here) {
        Order order = turning.order();
        Verdict verdict =
                Verdict.of(ended.result(), here.shelf().get(order.lane()).misses());
        boolean dispensed = verdict.outcome() == Outcome.DISPENSED;
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Write(
                new OrderEnded(
                        order.number(),
                        verdict.outcome(),
                        verdict.reason(),
                        ended.result().fell(),
                        ended.result().ranMillis(),
                        ended.result().peakMilliamps()),
                dispensed ? new QuotaMove.Use() : new QuotaMove.GiveBack()));
        verdict.laneCondition()
                .ifPresent(change -> effects.add(
                        new Effect.Write(new LaneChanged(order.lane(), change.condition(), change.reason()))));
        return new Transition(afterTurn(turning, verdict, here), effects);
    }

    private static State afterTurn(State.Turning turning, Verdict verdict, Surroundings here) {
        ProductId product = turning.order().product();
        if (here.doorOpen()) {
            return new State.InService();
        }
        if (verdict.reason() == Reason.CURTAIN_BLIND) {
            return new State.Refusing(new Refusal.CurtainBlind(), after(MESSAGE, here));
        }
        return switch (verdict.outcome()) {
            case DISPENSED -> new State.Delivered(product, after(MESSAGE, here));
            case NOT_DISPENSED ->
                new State.Switching(product, turning.card(), turning.order().lane());
            case UNKNOWN -> new State.Apologising(product, turning.card(), true, after(PATIENCE, here));
        };
    }

    /** Safe, because nothing has fallen for certain. A lane that still stands open is not tried twice in a row. */
    private static Transition tryAnother(State.Switching switching, Surroundings here) {
        boolean another = unavailable(switching.product(), here).isEmpty()
                && here.shelf()
                        .choose(switching.product(), here.today(), here.holds())
                        .filter(lane -> !lane.slot().lane().equals(switching.failed()) || isInTheWay(here))
                        .isPresent();
        return another
                ? order(switching.card(), switching.product(), true, here)
                : Transition.to(
                        new State.Apologising(switching.product(), switching.card(), false, after(PATIENCE, here)));
    }

    /** Whether what fell would meet something: what stands in the curtain, or a hand that was there just now. */
    private static boolean isInTheWay(Surroundings here) {
        return here.curtainBlocked() || here.pause().equals(Optional.of(Pause.REACH_IN));
    }

    /** A hand that goes in and out is not to be met by a falling box. */
    private static Transition watchHatch(State.AwaitingHatch waiting, Surroundings here) {
        long clearSince = isInTheWay(here) ? Long.MAX_VALUE : Math.min(waiting.clearSinceNanos(), here.nanos());
        if (!isInTheWay(here) && here.nanos() - clearSince >= CLEAR.toNanos()) {
            return order(waiting.card(), waiting.product(), false, here);
        }
        return Transition.to(
                new State.AwaitingHatch(waiting.product(), waiting.card(), waiting.untilNanos(), clearSince));
    }

    private static Transition refuse(Refusal refusal, Surroundings here) {
        return Transition.to(new State.Refusing(refusal, after(MESSAGE, here)));
    }

    private static long after(Duration duration, Surroundings here) {
        return here.nanos() + duration.toNanos();
    }

    /**
     * What must be written when the agent starts: the end of an order that was interrupted, and the lanes that do not
     * stand at home. Nothing is turned: an interrupted order is never run again (F27, F28).
     *
     * @param home the lanes whose home switch is closed
     * @param seenToFall boxes that fell for the interrupted turn since the agent started, before anything else turned
     */
    public static List<Effect> recover(Shelf shelf, Set<String> home, int seenToFall) {
        List<Effect> effects = new ArrayList<>();
        shelf.openOrder().ifPresent(open -> effects.add(endInterrupted(open, seenToFall)));
        for (Lane lane : shelf.lanes().values()) {
            String label = lane.slot().lane().text();
            if (lane.condition() != LaneCondition.FAULTED && !home.contains(label)) {
                effects.add(
                        new Effect.Write(new LaneChanged(lane.slot().lane(), LaneCondition.FAULTED, Reason.NOT_HOME)));
            }
        }
        return effects;
    }

    private static Effect endInterrupted(OpenOrder open, int seenToFall) {
        long order = open.placed().order();
        if (!open.turning()) {
            OrderEnded end = new OrderEnded(order, Outcome.NOT_DISPENSED, Reason.POWER_CUT_BEFORE_TURN, 0, 0, 0);
            return new Effect.Write(end, new QuotaMove.GiveBack());
        }
        boolean seen = seenToFall > 0;
        Outcome outcome = seen ? Outcome.DISPENSED : Outcome.UNKNOWN;
        OrderEnded end = new OrderEnded(order, outcome, Reason.POWER_CUT_DURING_TURN, seenToFall, 0, 0);
        return new Effect.Write(end, seen ? new QuotaMove.Use() : new QuotaMove.GiveBack());
    }
}
