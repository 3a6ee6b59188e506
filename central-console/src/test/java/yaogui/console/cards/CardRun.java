package yaogui.console.cards;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One run of {@code yaogui card}, by a known clock and chance: what it printed, and how it ended. */
record CardRun(int exitCode, String out, String err) {

    static final Instant NOW = Instant.parse("2026-11-22T02:30:00Z");

    static CardRun of(Object... arguments) {
        return at(NOW, arguments);
    }

    static CardRun at(Instant now, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int exitCode = CardCommand.commandLine(InstantSource.fixed(now), new SplittableRandom(1))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
        return new CardRun(exitCode, out.toString(), err.toString());
    }
}
