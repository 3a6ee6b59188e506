package yaogui.agent.recorder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.agent.dispensing.Effect;
import yaogui.agent.dispensing.Surroundings;

/** Notices when a dispenser goes by something new: another day, a pause, holds, a catalogue. */
final class Knowledge {

    private @Nullable Surroundings last;
    private Opening.@Nullable Around around;

    /** As of now, for a reel that begins. A change is told with the next input all the same: the reel before may go with it. */
    Opening.Around asOf(Surroundings here) {
        if (around == null) {
            last = here;
            around = Opening.Around.of(here);
        }
        return last != null && isAsBefore(here, last, around) ? around : Opening.Around.of(here);
    }

    /** All of it, if something is new since it was asked last. */
    Optional<Opening.Around> changes(Surroundings here) {
        Surroundings before = last;
        last = here;
        if (before == null || around == null || isAsBefore(here, before, around)) {
            return Optional.empty();
        }
        around = Opening.Around.of(here);
        return Optional.of(around);
    }

    /** The number of the next entry goes on by one with each that is written, and needs no telling. */
    void performed(Effect effect) {
        if (effect instanceof Effect.Write && around != null) {
            around = around.afterOneEntry();
        }
    }

    private static boolean isAsBefore(Surroundings here, Surroundings before, Opening.Around around) {
        return here.holds().equals(before.holds())
                && here.catalogue().equals(before.catalogue())
                && here.today().equals(before.today())
                && here.pause().equals(before.pause())
                && here.shelf().tooWarm().equals(before.shelf().tooWarm())
                && here.nextSeq() == around.nextSeq();
    }
}
