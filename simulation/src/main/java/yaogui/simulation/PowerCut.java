package yaogui.simulation;

import java.util.Optional;
import yaogui.simulation.disk.DiskState;

/** The mains are gone in this very instant. An {@link Error}, so that no code of ours can carry on after it. */
final class PowerCut extends Error {

    private static final long serialVersionUID = 1L;

    private final transient Optional<DiskState> left;

    /** @param left on the disk, if the cut came in the middle of a write; else the disk is as it is */
    PowerCut(Optional<DiskState> left) {
        super("power cut", null, false, false);
        this.left = left;
    }

    Optional<DiskState> left() {
        return left;
    }
}
