package yaogui.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Has parts of the agent measured, each in a cold process with a board's flags. */
final class PartProcess {

    private static final int PATIENCE_MINUTES = 5;

    /** The processes there are; one may measure several parts. */
    enum Kind {
        VERIFY,
        ORDER,
        PICTURE,
        NOTICE
    }

    private final Board board;
    private final Workplace place;
    private int started;

    PartProcess(Board board, Workplace place) {
        this.board = board;
        this.place = place;
    }

    /**
     * Runs one process to its end.
     *
     * @return its samples in milliseconds, in their order
     * @throws IOException if it cannot be started or its words cannot be read
     * @throws IllegalStateException if it did not end well
     */
    Map<Part, List<Double>> run(Kind kind, int samples) throws IOException, InterruptedException {
        String name = "%s-%d".formatted(kind, ++started);
        Path home = Files.createDirectories(place.folder().resolve(name));
        Path said = home.resolve("out.txt");
        Path complained = home.resolve("log.txt");
        List<String> arguments = List.of(kind.name(), home.toString(), Integer.toString(samples));
        Process process = place.start(new ProcessBuilder(board.here(Main.class.getName(), arguments))
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile()));
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            Workplace.end(process);
            throw new IllegalStateException("%s did not end within %d minutes".formatted(name, PATIENCE_MINUTES));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    "%s ended with %d: %s".formatted(name, process.exitValue(), LastWords.of(complained)));
        }
        return SampleLines.read(Files.readAllLines(said));
    }
}
