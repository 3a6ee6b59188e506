package yaogui.protocol.card;

/**
 * Says that a lost card was replaced: of the cards with this id only those from a serial on are good.
 *
 * @param tag {@link RevocationTag#text()}
 * @param serial the lowest that is still good
 */
public record MinimumSerial(String tag, int serial) {

    /** @throws IllegalArgumentException if the tag is absent, which a JSON reader hands on as null */
    public MinimumSerial {
        if (tag == null) {
            throw new IllegalArgumentException("A minimum serial has the fields tag and serial.");
        }
    }
}
