package yaogui.agent.loading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Text;

/**
 * Whether boxes may go into a lane, by what is printed on them.
 *
 * @param today by a trusted clock; without one no date can be judged, and the lane stays closed anyway
 * @param holds what must not be given out; when that is lost every lane stays closed anyway
 */
public record Fitness(Optional<LocalDate> today, Optional<Holds> holds) {

    /** Fewer days are hardly enough for what lies at the back of a lane: a machine serves one to three people a day. */
    public static final int NEAR_DAYS = 30;

    /** Why they must not be loaded, if so. What is not known yet is no objection. */
    public Optional<Text> objection(ProductId product, Optional<LotId> lot, Optional<LocalDate> expiry) {
        if (lot.filter(one -> isHeld(product, one)).isPresent()) {
            return lot.map(one -> new Text(
                    "批号 %s 已停发，请隔离。".formatted(one), "Lot %s is held back. Put it into quarantine.".formatted(one)));
        }
        return expiry.filter(this::isOver)
                .map(day -> new Text(
                        "这盒有效期至 %s，不能装入，请隔离。".formatted(day),
                        "These boxes expire on %s. Do not load them; put them into quarantine.".formatted(day)));
    }

    /** What expires today is not loaded any more: nobody may come before midnight. */
    private boolean isOver(LocalDate expiry) {
        return today.isPresent() && !expiry.isAfter(today.get());
    }

    /** What to think about before they are loaded all the same, if anything (F24). */
    public Optional<Text> doubt(LocalDate expiry) {
        if (today.isEmpty() || expiry.isAfter(today.get().plusDays(NEAR_DAYS))) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(today.get(), expiry);
        return Optional.of(new Text(
                "这盒只剩 %d 天有效期，最好放到用得快的地方。确要装入，请再登记一次。".formatted(days),
                "Only %d days are left before these boxes expire; a busier place is better. To load them all the same, record it again."
                        .formatted(days)));
    }

    private boolean isHeld(ProductId product, LotId lot) {
        return holds.filter(known -> known.covers(product, lot)).isPresent();
    }

    /** Whether a lot that lies in a lane must not stay there. */
    public boolean mustGo(ProductId product, LotId lot, LocalDate expiry) {
        return isHeld(product, lot) || today.filter(day -> day.isAfter(expiry)).isPresent();
    }
}
