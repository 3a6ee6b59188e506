package yaogui.agent.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.Refusal;
import yaogui.agent.dispensing.State;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.UpState;

/**
 * All that the page shows at one moment, as it is pushed to it. Nothing in it says who stands before the machine, nor
 * what came out of it.
 *
 * @param view which picture
 * @param sentence what it says
 * @param product what a card is waited for; empty otherwise, so that nobody reads over a shoulder what was taken
 * @param offers the products of this machine, in the catalogue's order
 * @param from the first day on which one may take again, where that is the reason
 * @param secondsLeft until the picture goes by itself, rounded up
 * @param catalogue the version of the catalogue; another one means that the page must read it anew
 * @param workbench what staff work on, while the service door is open
 */
public record Screen(
        View view,
        Text sentence,
        Optional<ProductId> product,
        List<Offer> offers,
        Optional<LocalDate> from,
        OptionalInt secondsLeft,
        long catalogue,
        Optional<Workbench> workbench) {

    /** The pictures there are. */
    public enum View {
        START,
        CARD,
        CHOOSE,
        HATCH,
        COMING,
        TAKE,
        AGAIN,
        REFUSED,
        SERVICE,
        CLOSED
    }

    /**
     * A product of this machine.
     *
     * @param product which
     * @param available whether a box of it can fall now; why not is nobody's business here
     */
    public record Offer(ProductId product, boolean available) {}

    /** Copies the offers. */
    public Screen {
        offers = List.copyOf(offers);
    }

    /** What this dispenser shows now: a function of the view and of nothing else. */
    public static Screen of(DispenserView now) {
        State state = now.state();
        List<Offer> offers = offers(now);
        boolean bare = state instanceof State.Idle && offers.stream().noneMatch(Offer::available);
        return new Screen(
                view(state),
                sentence(now, bare),
                state instanceof State.AwaitingCard waiting ? Optional.of(waiting.product()) : Optional.empty(),
                offers,
                from(state),
                secondsLeft(state, now.readings().nanos()),
                now.inForce().versions().getOrDefault(Desired.Kind.CATALOGUE, 0L),
                state instanceof State.InService ? Optional.of(Workbench.of(now)) : Optional.empty());
    }

    /** Where a card is about to be asked for and none can be read, that comes first. */
    private static Text sentence(DispenserView now, boolean bare) {
        boolean asksForCard = now.state() instanceof State.Idle || now.state() instanceof State.AwaitingCard;
        if (now.readerGone() && asksForCard) {
            return Sentences.READER_GONE;
        }
        return bare ? whyBare(now) : Sentences.of(now.state());
    }

    private static Text whyBare(DispenserView now) {
        Set<UpState.Closure> closures = now.shelf().lanes().values().stream()
                .flatMap(lane ->
                        now.shelf().closure(lane, now.today(), now.inForce().holds()).stream())
                .collect(Collectors.toSet());
        if (closures.contains(UpState.Closure.HOLDS_UNKNOWN)) {
            return Sentences.HOLDS_UNKNOWN;
        }
        if (closures.contains(UpState.Closure.PLANOGRAM_UNKNOWN)) {
            return Sentences.PLANOGRAM_UNKNOWN;
        }
        if (closures.contains(UpState.Closure.DATE_UNKNOWN)) {
            return Sentences.CLOCK_UNKNOWN;
        }
        return closures.contains(UpState.Closure.TOO_WARM) ? Sentences.TOO_WARM : Sentences.NOTHING_HERE;
    }

    private static View view(State state) {
        return switch (state) {
            case State.Idle _ -> View.START;
            case State.AwaitingCard _ -> View.CARD;
            case State.AwaitingChoice _ -> View.CHOOSE;
            case State.AwaitingHatch _ -> View.HATCH;
            case State.Turning _, State.Switching _ -> View.COMING;
            case State.Delivered _ -> View.TAKE;
            case State.Apologising _ -> View.AGAIN;
            case State.Refusing _ -> View.REFUSED;
            case State.InService _ -> View.SERVICE;
            case State.Paused _, State.OutOfOrder _ -> View.CLOSED;
        };
    }

    private static List<Offer> offers(DispenserView now) {
        return now.inForce().catalogue().products().stream()
                .filter(product -> !now.shelf().lanesOf(product.id()).isEmpty())
                .map(product -> new Offer(product.id(), available(product, now)))
                .toList();
    }

    /** What stands in no rule of the policy is not given out, so it is not offered either. */
    private static boolean available(Product product, DispenserView now) {
        return now.inForce().policy().find(product.productClass()).isPresent()
                && now.shelf()
                        .choose(product.id(), now.today(), now.inForce().holds())
                        .isPresent();
    }

    private static Optional<LocalDate> from(State state) {
        return state instanceof State.Refusing(Refusal.UsedUp used, long _)
                ? Optional.of(used.from())
                : Optional.empty();
    }

    private static OptionalInt secondsLeft(State state, long nanos) {
        OptionalLong until = until(state);
        if (until.isEmpty()) {
            return OptionalInt.empty();
        }
        long second = TimeUnit.SECONDS.toNanos(1);
        return OptionalInt.of((int) Math.max(0, Math.ceilDiv(until.getAsLong() - nanos, second)));
    }

    private static OptionalLong until(State state) {
        return switch (state) {
            case State.AwaitingCard waiting -> OptionalLong.of(waiting.untilNanos());
            case State.AwaitingChoice waiting -> OptionalLong.of(waiting.untilNanos());
            case State.Delivered delivered -> OptionalLong.of(delivered.untilNanos());
            case State.Apologising apology -> OptionalLong.of(apology.untilNanos());
            case State.Refusing refusing -> OptionalLong.of(refusing.untilNanos());
            case State.AwaitingHatch waiting -> OptionalLong.of(waiting.untilNanos());
            case State.Idle _,
                    State.Turning _,
                    State.Switching _,
                    State.InService _,
                    State.Paused _,
                    State.OutOfOrder _ -> OptionalLong.empty();
        };
    }
}
