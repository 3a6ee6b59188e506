package yaogui.simulation.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Measures one part of an agent in a process of its own, which {@link PartProcess} starts as a board starts its agent. */
public final class Main {

    private static final int WRONG_CALL = 2;

    private Main() {}

    /** @throws IOException if a pipe breaks */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("This is a part of ./yaogui bench agent.");
            System.exit(WRONG_CALL);
        }
        Path folder = Path.of(arguments[1]);
        int samples = Integer.parseInt(arguments[2]);
        InstantSource time = InstantSource.system();
        SecureRandom random = new SecureRandom();
        SampleLines lines = new SampleLines(System.out);
        CardTexts texts = new CardTexts(folder, time, System::nanoTime, random, lines);
        switch (PartProcess.Kind.valueOf(arguments[0])) {
            case VERIFY -> texts.verify(samples);
            case ORDER -> texts.order(samples);
            case PICTURE -> new CardPictures(time, System::nanoTime, random, lines).measure(samples);
            case NOTICE -> new NoticedCards(folder, time, System::nanoTime, random, lines).measure(samples);
        }
    }
}
