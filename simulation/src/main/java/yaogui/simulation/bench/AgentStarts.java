package yaogui.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Starts the agent again and again on one journal, with a console at the other end, and weighs it when it has settled. */
final class AgentStarts {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Board board;
    private final Workplace place;
    private final BenchCounty county;
    private final InstantSource time;
    private final LongSupplier nanos;
    private final Duration settling;
    private final Path cache;
    private Instant startedAt = Instant.EPOCH;
    private int started;

    /**
     * What one start gave.
     *
     * @param readyMillis until the page answered
     * @param residentMegabytes when it had settled
     * @param mostMegabytes that were ever resident until then
     */
    record Start(double readyMillis, double residentMegabytes, double mostMegabytes) {}

    /** @param settling how long an agent that has everything from the console is left alone before it is weighed */
    AgentStarts(
            Board board,
            Workplace place,
            BenchCounty county,
            InstantSource time,
            LongSupplier nanos,
            Duration settling) {
        this.time = time;
        this.board = board;
        this.place = place;
        this.county = county;
        this.nanos = nanos;
        this.settling = settling;
        this.cache = place.folder().resolve("agent.aot");
    }

    /**
     * The first start of all, which takes the console's documents over and leaves an AOT cache.
     *
     * @throws IllegalStateException if no cache came of it
     */
    void record() throws IOException, InterruptedException {
        try (AgentProcess agent = start(List.of("-XX:AOTCacheOutput=" + cache))) {
            settle();
            agent.stop();
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("this JVM made no AOT cache: " + LastWords.of(output()));
        }
    }

    Start plain() throws IOException, InterruptedException {
        return measure(List.of());
    }

    /** With the cache, and not at all if the JVM cannot use it: the figure would be another's. */
    Start withCache() throws IOException, InterruptedException {
        return measure(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-Xlog:aot=off", "-Xlog:cds=off"));
    }

    private Start measure(List<String> flags) throws IOException, InterruptedException {
        try (AgentProcess agent = start(flags)) {
            settle();
            Start start = new Start(agent.readyMillis(), agent.megabytes("VmRSS"), agent.megabytes("VmHWM"));
            agent.stop();
            return start;
        }
    }

    private AgentProcess start(List<String> flags) throws IOException {
        started++;
        startedAt = time.instant();
        return AgentProcess.start(
                new ProcessBuilder(board.agent(flags, county.configuration())), output(), place, nanos);
    }

    private Path output() {
        return place.folder().resolve("agent-%d.txt".formatted(started));
    }

    private void settle() {
        await("the console's documents to be in force", () -> county.hasHeardSince(startedAt));
        pause(settling);
    }

    private void await(String what, BooleanSupplier come) {
        long until = nanos.getAsLong() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            if (nanos.getAsLong() > until) {
                throw new IllegalStateException("waited %d s in vain for %s".formatted(PATIENCE.toSeconds(), what));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void pause(Duration duration) {
        long until = nanos.getAsLong() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = until - nanos.getAsLong()) {
            LockSupport.parkNanos(left);
        }
    }
}
