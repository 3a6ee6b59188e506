package yaogui.agent.entitlement;

import java.util.HexFormat;
import yaogui.protocol.ProductClass;

/**
 * What one card has taken of one product class is counted under this. The tag is a keyed hash of the card id under a key
 * that exists on this board alone and dies with the window, so it leads to no card and to no other window.
 *
 * @param productClass of which class
 * @param window the first day of the window, in days since 1970-01-01
 * @param tag 16 hexadecimal digits
 */
public record Quota(ProductClass productClass, long window, String tag) {

    static Quota of(ProductClass productClass, long window, byte[] mac) {
        return new Quota(productClass, window, HexFormat.of().formatHex(mac, 0, 8));
    }

    @Override
    public String toString() {
        return "Quota[%s, window %d]".formatted(productClass.text(), window);
    }
}
