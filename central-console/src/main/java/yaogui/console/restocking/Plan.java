package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.List;

/**
 * What to bring where, in which order, and why. Nothing in it is moved yet: a person approves it.
 *
 * @param date the day on which the rounds are driven
 * @param rounds one a van that has something to do, by van
 * @param lanes what was decided for each lane, with its reason, by dispenser and lane
 * @param carriedOver places that are due but did not fit, the worthiest first; they come back in the next plan
 * @param findings what a person should look at, by kind and place
 */
public record Plan(
        LocalDate date,
        List<Round> rounds,
        List<LaneDecision> lanes,
        List<CarriedOver> carriedOver,
        List<Finding> findings) {

    public Plan {
        rounds = List.copyOf(rounds);
        lanes = List.copyOf(lanes);
        carriedOver = List.copyOf(carriedOver);
        findings = List.copyOf(findings);
    }

    /** Boxes on all vans. */
    public int boxes() {
        return rounds.stream().mapToInt(Round::boxes).sum();
    }

    /** Boxes of unmet demand, expected within the policy's horizon, that the rounds prevent. */
    public double unmetDemandPrevented() {
        return rounds.stream().mapToDouble(Round::unmetDemandPrevented).sum();
    }
}
