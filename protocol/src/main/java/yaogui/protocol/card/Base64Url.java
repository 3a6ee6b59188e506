package yaogui.protocol.card;

import java.util.Base64;

/** Bytes as they stand in JSON: RFC 4648 base64url without padding. */
final class Base64Url {

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException naming {@code what}, if the text is something else or decodes to another length */
    static byte[] decode(String what, String text, int length) {
        byte[] bytes = decode(what, text);
        if (bytes.length != length) {
            throw new IllegalArgumentException(
                    "The %s has %d bytes where %d are needed.".formatted(what, bytes.length, length));
        }
        return bytes;
    }

    /** @throws IllegalArgumentException naming {@code what} but not the text, which may be a secret */
    static byte[] decode(String what, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The %s is not base64url (A-Z a-z 0-9 - _).".formatted(what), e);
        }
    }
}
