package yaogui.simulation.history;

import java.util.Optional;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.protocol.ProductId;

/** A resident who shows a card, touches a product, takes the box that falls, and goes. */
final class Visitor {

    /** Ticks of 20 ms; a turn ends by itself long before. */
    private static final int LONGEST_TURN = 600;

    private final ReplayedPoint point;

    Visitor(ReplayedPoint point) {
        this.point = point;
    }

    /** Comes and goes; returns why there was nothing, if so. */
    Optional<String> take(String card, ProductId product) {
        point.reader().show(card);
        point.tick();
        if (!(state() instanceof State.AwaitingChoice)) {
            return leave(Optional.of(why(state())));
        }
        point.dispenser().ask(new Request.Choose(product));
        point.tick();
        for (int ticks = 0; ticks < LONGEST_TURN && state() instanceof State.Turning; ticks++) {
            point.tick();
        }
        State after = state();
        point.cabinet().emptyHatch();
        return leave(after instanceof State.Delivered ? Optional.empty() : Optional.of(why(after)));
    }

    private Optional<String> leave(Optional<String> without) {
        point.dispenser().ask(new Request.StepBack());
        point.tick();
        point.callInAtTimes();
        return without;
    }

    private State state() {
        return point.dispenser().view().state();
    }

    private static String why(State state) {
        return state instanceof State.Refusing refusing
                ? refusing.refusal().getClass().getSimpleName()
                : state.getClass().getSimpleName();
    }
}
