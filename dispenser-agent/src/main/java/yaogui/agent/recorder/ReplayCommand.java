package yaogui.agent.recorder;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code yaogui agent replay}: what a dispenser went by around an incident, run through this software. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a recording of the flight recorder through the state machine of this software.",
            "Ends with 0 if it takes the path that was recorded, 1 if it takes another, 2 if the file cannot be used."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int SAME_PATH = 0;
    private static final int ANOTHER_PATH = 1;
    private static final int BAD_FILE = 2;

    @Parameters(paramLabel = "FILE", description = "such as recordings/incident-000003.jsonl.gz beside the journal")
    private Path file;

    @Option(names = "--ticks", description = "show the ticks too in which nothing happened")
    private boolean ticks;

    @Override
    public Integer call() {
        try {
            Replayed replayed = Replay.of(file);
            ReplayTable.lines(replayed, ticks).forEach(System.out::println);
            return replayed.tookTheSamePath() ? SAME_PATH : ANOTHER_PATH;
        } catch (BadRecording bad) {
            System.err.println(bad.getMessage());
            return BAD_FILE;
        }
    }
}
