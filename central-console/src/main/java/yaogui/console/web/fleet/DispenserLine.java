package yaogui.console.web.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yaogui.console.fleet.FleetRow;
import yaogui.console.fleet.Site;

/**
 * One dispenser in the overview.
 *
 * @param row what is known of it
 * @param site where it stands
 * @param bars its stock by product
 * @param attention why somebody should look at it, the worst first
 */
public record DispenserLine(FleetRow row, Optional<Site> site, List<ProductBar> bars, Set<Attention> attention) {

    /** Those with something worse come first, those with nothing last. */
    static final Comparator<DispenserLine> WORST_FIRST = Comparator.comparing(
            line -> line.attention().stream().min(Comparator.naturalOrder()),
            Comparator.comparing((Optional<Attention> worst) -> worst.isEmpty())
                    .thenComparing(worst -> worst.orElse(Attention.DOUBT)));

    /** The part of all its room that is filled, 0 to 1; 1 if nobody has said what fits. */
    double filled() {
        return row.capacity() == 0 ? 1 : (double) row.boxes() / row.capacity();
    }
}
