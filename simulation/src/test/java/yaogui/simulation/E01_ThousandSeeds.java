package yaogui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand small counties with bad power, bad lines, worn machines and an enemy; every invariant after every event. */
@Tag("seeds")
final class E01_ThousandSeeds {

    private static final int SEEDS = 1_000;

    @Test
    void every_invariant_holds_in_every_county() throws InterruptedException {
        List<Seeds.Course> courses = Seeds.live(1, SEEDS, Simulate.DAYS);
        List<String> broken = courses.stream()
                .flatMap(course -> course.failure().stream()
                        .map(failure -> "%s%n  again: %s".formatted(failure, course.replay(Simulate.DAYS))))
                .toList();
        assertThat(broken).isEmpty();

        Tally sum = courses.stream().map(Seeds.Course::tally).reduce(Tally.NOTHING, Tally::plus);
        System.out.println(sum);
        // Counties in which nothing happens would hold every rule.
        assertThat(sum.orders()).isGreaterThan(8L * SEEDS);
        assertThat(sum.dispensed()).isGreaterThan(5L * SEEDS);
        assertThat(sum.unknown()).isGreaterThan(SEEDS);
        assertThat(sum.commands()).isGreaterThan(SEEDS / 2L);
        assertThat(sum.torn()).isGreaterThan(SEEDS / 8L);
        assertThat(sum.hours()).isGreaterThan(SEEDS);
        // Invariant 5, for which there is no other rule: nobody is sent away for want of a network.
        assertThat(sum.withoutLine()).isGreaterThan(SEEDS / 2L);
    }
}
