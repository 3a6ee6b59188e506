package yaogui.console.web.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import yaogui.console.restocking.Plan;

/** Holds the plan that staff look at, and has it worked out anew, one at a time. Any thread. */
public final class PlanBoard {

    /** Where the plan stands. */
    public sealed interface State {

        /** Nobody has asked for one since the console started. */
        record None() implements State {}

        /**
         * It is being worked out.
         *
         * @param since when
         */
        record Working(Instant since) implements State {}

        /**
         * There is one.
         *
         * @param plan the plan
         * @param at when it was worked out
         */
        record Ready(Plan plan, Instant at) implements State {}

        /**
         * It could not be worked out: a mistake of ours, which stands in the log.
         *
         * @param at when it was tried
         */
        record Failed(Instant at) implements State {}
    }

    private final Supplier<Plan> planner;
    private final Executor executor;
    private final InstantSource clock;
    private final AtomicReference<State> state = new AtomicReference<>(new State.None());

    /**
     * @param planner takes a snapshot of the county and plans it; may take seconds
     * @param executor where it runs
     */
    public PlanBoard(Supplier<Plan> planner, Executor executor, InstantSource clock) {
        this.planner = planner;
        this.executor = executor;
        this.clock = clock;
    }

    public State state() {
        return state.get();
    }

    /** Begins to work out a new plan, unless one is being worked out already. */
    public void planAnew() {
        State before = state.get();
        if (!(before instanceof State.Working) && state.compareAndSet(before, new State.Working(clock.instant()))) {
            executor.execute(this::work);
        }
    }

    /** A planner that breaks must not leave the page waiting for ever; the thread's own handler logs what broke. */
    private void work() {
        State after = new State.Failed(clock.instant());
        try {
            after = new State.Ready(planner.get(), clock.instant());
        } finally {
            state.set(after);
        }
    }
}
