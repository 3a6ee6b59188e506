package yaogui.agent.dispensing;

import java.time.Duration;
import java.util.Optional;
import yaogui.agent.clock.DeviceClock;
import yaogui.hardware.CardReader;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.CardVerdict;
import yaogui.protocol.card.CardVerifier;

/** Takes what the reader reads, once for each time a card is shown, and judges it. */
final class CardGate {

    /** A reader sees a card that is held before it many times a second (F39). */
    static final Duration SAME_CARD = Duration.ofSeconds(3);

    private final CardReader reader;
    private final DeviceClock clock;
    private String lastText = "";
    private long lastSeenNanos;

    CardGate(CardReader reader, DeviceClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** A code that has just been shown, if one has. */
    Optional<String> poll(long nanos) {
        return reader.poll().filter(text -> isShownAnew(text, nanos));
    }

    /** The verdict on it as a card. */
    CardVerdict judge(String text, CardTrust trust) {
        return CardVerifier.verify(text, trust, clock.now(), clock.trusted());
    }

    private boolean isShownAnew(String text, long nanos) {
        boolean same = text.equals(lastText) && nanos - lastSeenNanos < SAME_CARD.toNanos();
        lastText = text;
        lastSeenNanos = nanos;
        return !same;
    }
}
