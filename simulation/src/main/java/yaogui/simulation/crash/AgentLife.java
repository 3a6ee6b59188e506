package yaogui.simulation.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.simulation.bench.Workplace;

/** One agent's process, from its start to its violent end. */
final class AgentLife implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final Sight sight;
    private final CabinetSide side;
    private final Thread server;

    private AgentLife(Process process, Sight sight, CabinetSide side) {
        this.process = process;
        this.sight = sight;
        this.side = side;
        this.server = Thread.ofPlatform()
                .name("cabinet of " + process.pid())
                .start(() -> side.serve(process.getInputStream()));
    }

    /**
     * Starts it.
     *
     * @param log where its complaints go, behind those of the lives before
     * @throws IOException if it cannot be started
     */
    static AgentLife begin(
            Workplace place, ProcessBuilder command, Path log, Sight sight, Function<OutputStream, CabinetSide> cabinet)
            throws IOException {
        Process process = place.start(command.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())));
        sight.happened(Moment.STARTED);
        return new AgentLife(process, sight, cabinet.apply(process.getOutputStream()));
    }

    Sight sight() {
        return sight;
    }

    void ask(StaffAction action) {
        sight.happened(Moment.NOTE_SENT);
        side.say(Words.NOTE + " " + NoteLine.write(action));
    }

    /**
     * SIGKILL. Returns when all it ever asked for is done.
     *
     * @return the cabinet a moment before
     */
    CabinetInside kill(Supplier<CabinetInside> look) throws InterruptedException {
        CabinetInside inside = look.get();
        // By the handle: the process itself would close the pipes too, and with them what the agent had already asked
        // for.
        process.toHandle().destroyForcibly();
        awaitEnd();
        return inside;
    }

    /** Ends it in good order. */
    void stop() throws InterruptedException {
        process.toHandle().destroy();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the agent did not end within %d s".formatted(PATIENCE_SECONDS));
        }
        server.join(PATIENCE_SECONDS * 1000L);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
