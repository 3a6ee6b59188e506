package yaogui.protocol.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;

/**
 * The topics of one county: {@code yaogui/1/<county>/<dispenser>/<channel>}.
 *
 * @param county whose
 */
public record Topics(CountyId county) {

    private static final String ROOT = "yaogui/1/";

    /** What a dispenser says. */
    public enum Up {
        EVENTS,
        STATE,
        GONE,
        LOGS;

        private final String level = name().toLowerCase(Locale.ROOT);

        private static Optional<Up> at(String level) {
            return Arrays.stream(values()).filter(up -> up.level.equals(level)).findFirst();
        }
    }

    /**
     * Who says what.
     *
     * @param dispenser by the topic, which the broker guards
     * @param up the kind of message
     */
    public record Source(DispenserId dispenser, Up up) {}

    public String up(DispenserId dispenser, Up up) {
        return of(dispenser) + "up/" + up.level;
    }

    /** Where the console acknowledges. */
    public String ack(DispenserId dispenser) {
        return of(dispenser) + "down/ack";
    }

    /** Where a desired document stands, retained; each kind has a topic of its own since a topic retains one message. */
    public String desired(DispenserId dispenser, Desired.Kind kind) {
        return of(dispenser) + "down/desired/" + kind.text();
    }

    /** Whether a desired document of any kind for this dispenser stands on {@code topic}. */
    public boolean isDesired(DispenserId dispenser, String topic) {
        return topic.startsWith(of(dispenser) + "down/desired/");
    }

    public String command(DispenserId dispenser) {
        return of(dispenser) + "down/command";
    }

    /** Where the console answers a dispenser that asked for the time. */
    public String time(DispenserId dispenser) {
        return of(dispenser) + "down/time";
    }

    /** Where the console answers a dispenser that asked what it knows of the lanes. */
    public String stock(DispenserId dispenser) {
        return of(dispenser) + "down/stock";
    }

    /** A filter for all that one dispenser is told. */
    public String everythingDown(DispenserId dispenser) {
        return of(dispenser) + "down/#";
    }

    /** A filter for one kind of message of every dispenser of the county. */
    public String everyDispenser(Up up) {
        return ROOT + county + "/+/" + "up/" + up.level;
    }

    /** Who said what on this topic; empty if it is none of this county's {@code up} topics. */
    public Optional<Source> source(String topic) {
        if (!topic.startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] levels = topic.substring(ROOT.length()).split("/", -1);
        if (levels.length != 4 || !levels[0].equals(county.text()) || !levels[2].equals("up")) {
            return Optional.empty();
        }
        return Up.at(levels[3]).flatMap(up -> dispenser(levels[1]).map(dispenser -> new Source(dispenser, up)));
    }

    private static Optional<DispenserId> dispenser(String level) {
        try {
            return Optional.of(new DispenserId(level));
        } catch (IllegalArgumentException notADispenser) {
            return Optional.empty();
        }
    }

    private String of(DispenserId dispenser) {
        return ROOT + county + "/" + dispenser + "/";
    }
}
