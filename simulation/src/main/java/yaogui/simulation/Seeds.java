package yaogui.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import yaogui.simulation.rules.BrokenRule;

/** Lives through many counties, each from its own seed, on all processors. */
public final class Seeds {

    private Seeds() {}

    /**
     * One county's course.
     *
     * @param seed from which it can be lived again
     * @param tally what was lived through; nothing, if it failed
     * @param failure the rule that did not hold, or the bug that was met
     */
    public record Course(long seed, Tally tally, Optional<Throwable> failure) {

        /** What to type to see it again. */
        public String replay(int days) {
            return "./yaogui simulate --seed %d --days %d".formatted(seed, days);
        }
    }

    /** Lives through the seeds from {@code first} on, in order of the seeds. */
    public static List<Course> live(long first, int count, int days) throws InterruptedException {
        List<Future<Course>> courses = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (long seed = first; seed < first + count; seed++) {
                long mine = seed;
                courses.add(workers.submit(() -> live(mine, days)));
            }
            List<Course> all = new ArrayList<>();
            for (Future<Course> course : courses) {
                all.add(course.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a county could not be lived through", e.getCause());
        }
    }

    /** Lives through one. */
    public static Course live(long seed, int days) throws IOException {
        Path folder = Files.createTempDirectory("yaogui-seed-" + seed + "-");
        try {
            County county = new County(seed, folder);
            county.live(days);
            county.settle();
            return new Course(seed, county.tally(), Optional.empty());
        } catch (SQLException | RuntimeException | BrokenRule e) {
            return new Course(seed, Tally.NOTHING, Optional.of(e));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
