package yaogui.console.cards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.protocol.card.IssuerKey;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.card.TrustedKey;

/** {@code card trust}: the public half of some keys, as boards take it. */
@Command(name = "trust", description = "Write the trust list that lets boards accept the cards of a key.")
final class TrustCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "A key that new-key made; may be given several times.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> keys;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the trust list.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws UnusableInput {
        List<TrustedKey> trusted = new ArrayList<>();
        for (Path file : keys) {
            trusted.add(CardFiles.readJson(file, IssuerKey.class, "issuer key").trusted());
        }
        CardFiles.write(out, CardFiles.json(new TrustList(trusted, List.of(), List.of())));
        spec.commandLine()
                .getOut()
                .printf("%s trusts %d key%s.%n", out, trusted.size(), trusted.size() == 1 ? "" : "s");
        return 0;
    }
}
