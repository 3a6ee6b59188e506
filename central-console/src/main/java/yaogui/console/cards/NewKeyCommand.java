package yaogui.console.cards;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.protocol.CountyId;
import yaogui.protocol.card.IssuerKey;

/** {@code card new-key}: makes the key with which an area signs its cards. */
@Command(name = "new-key", description = "Make the key with which an area signs its cards.")
final class NewKeyCommand implements Callable<Integer> {

    private final RandomGenerator chance;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--area", required = true, paramLabel = "AREA", description = "The county, e.g. qingzhou.")
    @SuppressWarnings("NullAway.Init")
    private CountyId area;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the key. Only you can read it; nothing is overwritten.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    NewKeyCommand(RandomGenerator chance) {
        this.chance = chance;
    }

    @Override
    public Integer call() throws UnusableInput {
        IssuerKey key = IssuerKey.generate(area, chance);
        CardFiles.write(out, CardFiles.json(key));
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                "Key %s of the area %s is in %s. Whoever has it can make cards: keep it off the network.%n",
                key.kid(), area, out);
        print.printf("What boards need to know of it: yaogui card trust --key %s --out trust.json%n", out);
        return 0;
    }
}
