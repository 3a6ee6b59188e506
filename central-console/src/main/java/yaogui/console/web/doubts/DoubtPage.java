package yaogui.console.web.doubts;

import java.util.List;
import yaogui.console.web.CountyNames;

/**
 * The lanes whose count may be off.
 *
 * @param lines the oldest first
 * @param names of products and places
 */
public record DoubtPage(List<DoubtLine> lines, CountyNames names) {

    /** At how many dispensers they are. */
    public long dispensers() {
        return lines.stream().map(DoubtLine::dispenser).distinct().count();
    }
}
