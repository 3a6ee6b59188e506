package yaogui.protocol.message;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Bytes that are not what they should be; its message is a sentence for the log. */
public final class MalformedMessage extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedMessage(String sentence) {
        super(sentence);
    }

    /** Names the place and quotes little: a log must not fill with what a stranger sent. */
    static MalformedMessage because(Class<?> type, JsonProcessingException e) {
        String place =
                e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset();
        String what = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return new MalformedMessage("no %s%s: %s".formatted(type.getSimpleName(), place, shorten(what)));
    }

    private static String shorten(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
