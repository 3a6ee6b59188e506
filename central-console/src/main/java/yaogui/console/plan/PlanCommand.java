package yaogui.console.plan;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.console.restocking.Plan;
import yaogui.console.restocking.RestockingPlanner;

/** {@code yaogui plan}: plans a day of restocking from a snapshot in a file. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Plan a day of restocking: what to bring where, in which order, and why.",
        footer = "Exit code: 0 planned, 1 the plan could not be written, 2 the snapshot cannot be used.")
public final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--snapshot", required = true, paramLabel = "FILE", description = "The snapshot, as JSON.")
    private Path snapshot;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to put plan.json, rounds.geojson and plan.html; made if missing.")
    private Path out;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PlanCommand()).execute(arguments));
    }

    /** Plans; see the footer for the exit codes. */
    @Override
    public Integer call() {
        return switch (SnapshotFile.read(snapshot)) {
            case SnapshotFile.Refused refused -> {
                say(spec.commandLine().getErr(), refused.sentence());
                yield 2;
            }
            case SnapshotFile.Read read -> write(RestockingPlanner.plan(read.snapshot()));
        };
    }

    private int write(Plan plan) {
        try {
            PlanFiles.write(plan, out);
        } catch (IOException e) {
            say(
                    spec.commandLine().getErr(),
                    "The plan cannot be written to '%s': %s. Choose another folder with --out.".formatted(out, e));
            return 1;
        }
        say(spec.commandLine().getOut(), summary(plan));
        return 0;
    }

    private String summary(Plan plan) {
        return String.format(
                Locale.ROOT,
                "%s: %d rounds, %d boxes, %.1f boxes of unmet demand prevented; %d places carried over, %d findings. See %s",
                plan.date(),
                plan.rounds().size(),
                plan.boxes(),
                plan.unmetDemandPrevented(),
                plan.carriedOver().size(),
                plan.findings().size(),
                out.resolve(PlanFiles.PAGE));
    }

    private static void say(PrintWriter writer, String sentence) {
        writer.println(sentence);
        writer.flush();
    }
}
