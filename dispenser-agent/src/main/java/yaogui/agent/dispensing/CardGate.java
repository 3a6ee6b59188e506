package yaogui.agent.dispensing;

import java.time.Duration;
import java.util.Optional;
import yaogui.agent.clock.DeviceClock;
import yaogui.hardware.CardReader;
import yaogui.protocol.DispenserId;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.CardVerdict;
import yaogui.protocol.card.CardVerifier;

/** Takes what the reader reads, once for each time a card is shown, and judges it. */
final class CardGate {

    /** A reader sees a card that is held before it many times a second (F39). */
    static final Duration SAME_CARD = Duration.ofSeconds(3);

    private final CardReader reader;
    private final DeviceClock clock;
    private final UnreadableCodes unreadable;
    private String lastText = "";
    private long lastSeenNanos;

    CardGate(CardReader reader, DeviceClock clock, DispenserId dispenser) {
        this.reader = reader;
        this.unreadable = new UnreadableCodes(dispenser);
        this.clock = clock;
    }

    /** A code that has just been shown, if one has. */
    Optional<String> poll(long nanos) {
        unreadable.tick(nanos);
        return reader.poll().filter(text -> !isStillShown(text, nanos));
    }

    /** The verdict on it as a card; none if it is one of a flood of codes that are no cards. */
    Optional<CardVerdict> judge(String text, long nanos, CardTrust trust) {
        CardVerdict verdict = CardVerifier.verify(text, trust, clock.now(), clock.trusted());
        if (unreadable.passesOver(verdict, nanos)) {
            return Optional.empty();
        }
        remember(text, nanos);
        return Optional.of(verdict);
    }

    boolean readerConnected() {
        return reader.connected();
    }

    private boolean isStillShown(String text, long nanos) {
        boolean same = text.equals(lastText) && nanos - lastSeenNanos < SAME_CARD.toNanos();
        if (same) {
            lastSeenNanos = nanos;
        }
        return same;
    }

    /** It was taken for something; while it is still held there, it is not taken again. */
    void remember(String text, long nanos) {
        lastText = text;
        lastSeenNanos = nanos;
    }
}
