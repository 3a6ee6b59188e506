package yaogui.simulation.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** As many threads as there are processors, for sites that know nothing of each other. */
final class Crew implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("replay-", 0).factory());

    /** Does the work for each, and returns when all of it is done, in their order. */
    <T, R> List<R> each(List<T> all, Function<T, R> work) {
        List<Callable<R>> tasks = new ArrayList<>();
        all.forEach(one -> tasks.add(() -> work.apply(one)));
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the history was replayed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the history cannot be replayed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
