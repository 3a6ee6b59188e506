package yaogui.protocol.message;

import java.util.List;

/**
 * How the console's signing keys followed each other, from the first on: who knows any of them finds the way to those of
 * today.
 *
 * @param links each a signed {@link KeyList}, in order; none where the first key is still the only one
 */
public record KeyChain(List<Signed> links) {

    /** Two for each change of keys: with one a year, for a century. The whole stays below 100 kB. */
    public static final int MOST_LINKS = 200;

    /** Nothing was ever changed. */
    public static final KeyChain NONE = new KeyChain(List.of());

    /** @throws IllegalArgumentException if it is longer than anybody reads */
    public KeyChain {
        links = List.copyOf(links);
        if (links.size() > MOST_LINKS) {
            throw new IllegalArgumentException(
                    "a key chain of %d links; the most is %d".formatted(links.size(), MOST_LINKS));
        }
    }
}
