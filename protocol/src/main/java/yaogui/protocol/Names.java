package yaogui.protocol;

import java.util.regex.Pattern;

/** The grammar of every name on the wire: short, lower case, safe in a topic, a path and a file name. */
final class Names {

    static final String GRAMMAR = "[a-z0-9][a-z0-9-]{0,31}";

    private static final Pattern NAME = Pattern.compile(GRAMMAR);

    private Names() {}

    static void require(String what, String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no %s name: use 1 to 32 of a-z, 0-9 and '-', e.g. qz-0421".formatted(shorten(text), what));
        }
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
