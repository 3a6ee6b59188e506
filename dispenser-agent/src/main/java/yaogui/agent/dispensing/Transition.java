package yaogui.agent.dispensing;

import java.util.List;

/**
 * What follows from an input.
 *
 * @param next the state from now on
 * @param effects what to do, in order
 */
public record Transition(State next, List<Effect> effects) {

    /** Copies the effects. */
    public Transition {
        effects = List.copyOf(effects);
    }

    static Transition to(State next, Effect... effects) {
        return new Transition(next, List.of(effects));
    }
}
