package yaogui.console.fleet;

/**
 * A place where dispensers stand, by the code that the county gives it.
 *
 * @param text 1 to 40 characters without spaces
 */
public record SiteId(String text) {

    /** @throws IllegalArgumentException if it is empty, too long, or holds a space */
    public SiteId {
        if (text.isEmpty() || text.length() > 40 || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "'%s' is no site: use 1 to 40 characters without spaces".formatted(text));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
