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

    /** The verdict on a code that has just been shown, if one has. */
    Optional<CardVerdict> poll(long nanos, CardTrust trust) {
        return reader.poll()
                .filter(text -> isShownAnew(text, nanos))
                .map(text -> CardVerifier.verify(text, trust, clock.now(), clock.trusted()));
    }

    boolean readerConnected() {
        return reader.connected();
    }

    private boolean isShownAnew(String text, long nanos) {
        boolean same = text.equals(lastText) && nanos - lastSeenNanos < SAME_CARD.toNanos();
        lastText = text;
        lastSeenNanos = nanos;
        return !same;
    }
}
