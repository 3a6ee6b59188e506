package yaogui.protocol.card;

import java.util.random.RandomGenerator;

/**
 * The 16 random bytes that make a card this card and say nothing else. Neither prints nor serializes itself, so that it cannot
 * slip into a log.
 */
public final class CardId {

    static final int BYTES = 16;

    private final Octets octets;

    private CardId(Octets octets) {
        this.octets = octets;
    }

    /** A new id. Outside a simulation the chance must be a {@link java.security.SecureRandom}. */
    public static CardId random(RandomGenerator chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return of(bytes);
    }

    /** @throws IllegalArgumentException unless there are 16 bytes */
    static CardId of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A card id has %d bytes, not %d.".formatted(BYTES, bytes.length));
        }
        return new CardId(Octets.copyOf(bytes));
    }

    /** A copy of the 16 bytes, to derive pseudonyms from; never to be written anywhere. */
    public byte[] bytes() {
        return octets.bytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardId card && octets.equals(card.octets);
    }

    @Override
    public int hashCode() {
        return octets.hashCode();
    }

    @Override
    public String toString() {
        return "CardId[…]";
    }
}
