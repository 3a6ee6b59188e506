package yaogui.simulation.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every file of the repository is held to, whatever it holds. */
final class Tidiness {

    static final int MOST_BYTES = 500 * 1024;
    static final int MOST_LINES_OF_JAVA = 400;

    /** Folders of the machines we happen to work on: nothing there exists where the code goes. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.~-])/(work|root|tmp/bash[\\w.]*|home/\\w+)/");

    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \\t]+\\r?$");

    private Tidiness() {}

    /** What is untidy about the file, each with its place; third parties' files under a vendor folder only have a size. */
    static List<String> complaints(String name, byte[] content) {
        var complaints = new ArrayList<String>();
        if (content.length > MOST_BYTES) {
            complaints.add("%s has %d bytes, more than %d".formatted(name, content.length, MOST_BYTES));
        }
        if (isText(content) && !name.contains("/vendor/")) {
            String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                complainAboutLine(name, i + 1, lines[i], complaints);
            }
            if (name.endsWith(".java") && lines.length > MOST_LINES_OF_JAVA) {
                complaints.add("%s has %d lines, more than %d: find the second thing in it"
                        .formatted(name, lines.length, MOST_LINES_OF_JAVA));
            }
        }
        return complaints;
    }

    private static void complainAboutLine(String name, int number, String line, List<String> complaints) {
        if (TRAILING_SPACE.matcher(line).find()) {
            complaints.add("%s:%d ends in white space".formatted(name, number));
        }
        if (name.endsWith(".java") && line.indexOf('\t') >= 0) {
            complaints.add("%s:%d has a tab".formatted(name, number));
        }
        if (MACHINE_PATH.matcher(line).find()) {
            complaints.add("%s:%d names a folder of one machine: %s".formatted(name, number, line.strip()));
        }
    }

    private static boolean isText(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }
}
