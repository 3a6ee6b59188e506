package yaogui.console.cards;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;

/** {@code card issue}: makes cards, as pictures, as a PDF for the printer, and as texts. */
@Command(name = "issue", description = "Make cards: a picture each, a PDF to print, and their texts.")
final class IssueCommand implements Callable<Integer> {

    private static final int PIXELS_A_MODULE = 8;

    private final InstantSource clock;
    private final RandomGenerator chance;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key that new-key made.")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(names = "--area", paramLabel = "AREA", description = "The key's area, to be sure that it is the right key.")
    private @Nullable CountyId area;

    @Option(
            names = "--count",
            defaultValue = "1",
            paramLabel = "N",
            description = "How many; ${DEFAULT-VALUE} if not said.")
    private int count;

    @Option(
            names = "--valid-days",
            required = true,
            paramLabel = "D",
            description = "On how many days they are good, today included.")
    private int days;

    @Option(
            names = "--classes",
            split = ",",
            defaultValue = "condom,gel,film,suppository",
            paramLabel = "CLASS",
            description = "What they entitle to; ${DEFAULT-VALUE} if not said.")
    @SuppressWarnings("NullAway.Init")
    private Set<ProductClass> classes;

    @Option(
            names = "--medium",
            defaultValue = "paper",
            paramLabel = "MEDIUM",
            description = "What they will be on: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not said.")
    @SuppressWarnings("NullAway.Init")
    private CardMedium medium;

    @Option(names = "--adult", description = "The issuer has seen that the holder is an adult.")
    private boolean adult;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for card-1.png ..., cards.pdf and cards.txt. Only you can read them.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    IssueCommand(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public Integer call() throws UnusableInput {
        CardBatch batch = batch();
        IssuerKey issuerKey = CardFiles.readJson(key, IssuerKey.class, "issuer key");
        if (area != null && !area.text().equals(issuerKey.area())) {
            throw new UnusableInput("%s is a key of the area %s, not of %s. Give the key of %s."
                    .formatted(key, issuerKey.area(), area, area));
        }
        List<IssuedCard> cards = batch.issue(issuerKey, clock.instant(), chance);
        write(files(cards));
        spec.commandLine()
                .getOut()
                .printf(
                        "%d card%s of the area %s, good until %s, in %s: card-1.png ..., cards.pdf, cards.txt.%n",
                        count,
                        count == 1 ? "" : "s",
                        issuerKey.area(),
                        cards.getFirst().lastDay(),
                        out);
        return 0;
    }

    private CardBatch batch() throws UnusableInput {
        try {
            return new CardBatch(count, days, classes, medium, adult);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }

    private Map<Path, byte[]> files(List<IssuedCard> cards) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            byte[] picture = CardPicture.png(cards.get(i).text(), PIXELS_A_MODULE);
            files.put(out.resolve("card-%d.png".formatted(i + 1)), picture);
        }
        files.put(out.resolve("cards.pdf"), CardSheet.pdf(cards));
        String texts = cards.stream().map(card -> card.text() + "\n").collect(Collectors.joining());
        files.put(out.resolve("cards.txt"), texts.getBytes(US_ASCII));
        return files;
    }

    /** Looks before it writes, so that a name already taken leaves no half batch behind. */
    private void write(Map<Path, byte[]> files) throws UnusableInput {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UnusableInput("The folder %s cannot be made: %s.".formatted(out, CardFiles.reason(e)));
        }
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw CardFiles.alreadyThere(file);
            }
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            CardFiles.write(file.getKey(), file.getValue());
        }
    }
}
