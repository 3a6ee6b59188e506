package yaogui.console.cards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.CardVerdict;
import yaogui.protocol.card.CardVerifier;
import yaogui.protocol.card.TrustList;

/** {@code card read}: says what a card entitles to, or why a board would refuse it. */
@Command(name = "read", description = "Say what a card entitles to, or why it is refused.")
final class ReadCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|TEXT", description = "A picture of the card, or its text beginning with YJ1:.")
    @SuppressWarnings("NullAway.Init")
    private String card;

    @Option(names = "--trust", required = true, paramLabel = "FILE", description = "The trust list of the board.")
    @SuppressWarnings("NullAway.Init")
    private Path trust;

    ReadCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws UnusableInput {
        CardTrust trusted = trust();
        return switch (CardVerifier.verify(text(), trusted, clock.instant(), true)) {
            case CardVerdict.Accepted(var claims) -> {
                spec.commandLine().getOut().println(CardSentence.of(claims));
                yield 0;
            }
            case CardVerdict.Refused(var fault) -> throw new UnusableInput(CardSentence.of(fault));
        };
    }

    private CardTrust trust() throws UnusableInput {
        TrustList list = CardFiles.readJson(trust, TrustList.class, "trust list");
        try {
            return CardTrust.of(list);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("%s cannot be used. %s".formatted(trust, e.getMessage()));
        }
    }

    private String text() throws UnusableInput {
        if (card.startsWith(CardVerifier.PREFIX)) {
            return card.strip();
        }
        try {
            Path file = Path.of(card);
            boolean namesPicture = card.toLowerCase(Locale.ROOT).matches("(?s).*\\.(png|jpe?g|gif|bmp)");
            if (!Files.exists(file) && !namesPicture) {
                return card;
            }
            if (!Files.isRegularFile(file)) {
                throw new UnusableInput("There is no file %s.".formatted(file));
            }
            return PictureReader.read(file);
        } catch (InvalidPathException e) {
            return card;
        }
    }
}
