package yaogui.console.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import yaogui.console.staff.Audit;
import yaogui.console.web.Frame;

/**
 * Who came in, who was refused, and what was ordered.
 *
 * @param lines the newest first
 */
public record AuditPage(List<Audit.Line> lines) {

    /** The address of what nobody did in a browser, but somebody at the console's own terminal. */
    public static final String HERE = "this machine";

    /** What a deed was about, as the other pages call it. */
    public static String subject(String noted, Frame frame) {
        return Arrays.stream(noted.split(" ", -1))
                .map(word -> word(word, frame))
                .collect(Collectors.joining(" "));
    }

    private static String word(String word, Frame frame) {
        if (word.matches("[0-9]{10}")) {
            return frame.version(Long.parseLong(word));
        }
        for (String family : List.of("document.", "action.", "audit-word.")) {
            if (frame.words().has(family + word)) {
                return frame.say(family + word);
            }
        }
        return word;
    }
}
