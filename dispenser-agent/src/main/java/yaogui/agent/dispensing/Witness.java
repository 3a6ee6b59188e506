package yaogui.agent.dispensing;

import java.util.List;
import yaogui.agent.entitlement.Allowances;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * Sees everything that a dispenser goes by and everything that it does, in order, on the dispenser's own thread. It changes
 * nothing and throws nothing.
 */
public interface Witness {

    /** Looks away. */
    Witness NOBODY = new Nobody();

    /** The same machine, heard by this witness. */
    Machine hearing(Machine machine);

    /** The same judgement, heard by this witness. */
    Allowances hearing(Allowances allowances);

    /**
     * A tick begins. Also called once before the first, when the dispenser is made.
     *
     * @param turning whether a lane is being turned
     */
    void tick(Readings readings, State state, Surroundings here, boolean turning);

    /** An input came and is to be judged now. */
    void heard(Input input, Surroundings here);

    /** It was judged; its effects are to be performed now, in order. */
    void decided(Transition transition);

    /**
     * An interrupted order was judged; these effects are to be performed now, in order.
     *
     * @param seenToFall boxes that fell for it since the start
     */
    void recovering(int seenToFall, List<Effect> effects);

    /** An effect was performed: one of those just decided, or one that somebody outside wanted. */
    void performed(Effect effect);

    /** A fault in the software has taken the dispenser out of order. */
    void halted(RuntimeException bug);

    /** The dispenser ends in good order. */
    void end();

    /** Sees nothing. */
    final class Nobody implements Witness {

        private Nobody() {}

        @Override
        public Machine hearing(Machine machine) {
            return machine;
        }

        @Override
        public Allowances hearing(Allowances allowances) {
            return allowances;
        }

        @Override
        public void tick(Readings readings, State state, Surroundings here, boolean turning) {}

        @Override
        public void heard(Input input, Surroundings here) {}

        @Override
        public void decided(Transition transition) {}

        @Override
        public void recovering(int seenToFall, List<Effect> effects) {}

        @Override
        public void performed(Effect effect) {}

        @Override
        public void halted(RuntimeException bug) {}

        @Override
        public void end() {}
    }
}
