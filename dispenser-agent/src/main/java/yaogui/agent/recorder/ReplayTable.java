package yaogui.agent.recorder;

import java.util.ArrayList;
import java.util.List;
import yaogui.agent.recorder.Passage.Kind;

/** A replay for people: a line for each thing that came, and for each thing that followed from it. */
final class ReplayTable {

    private ReplayTable() {}

    /** @param ticks whether the ticks are shown in which nothing happened */
    static List<String> lines(Replayed replayed, boolean ticks) {
        List<String> lines = new ArrayList<>(head(replayed.recording()));
        List<Passage> passages = replayed.passages();
        int next = 0;
        for (Recording.Tick tick : replayed.recording().ticks()) {
            boolean first = true;
            for (; next < passages.size() && passages.get(next).nanos() == tick.nanos(); next++) {
                lines.add(line(passages.get(next), first));
                first = false;
            }
            if (first && ticks) {
                lines.add(line(new Passage(tick.nanos(), Kind.TICK, milliamps(tick)), true));
            }
        }
        lines.add("");
        lines.add(replayed.difference()
                .orElseGet(() -> "The replay takes the path that was recorded: %d of %d steps, in %d ticks over %s s."
                        .formatted(
                                replayed.steps(),
                                replayed.steps(),
                                replayed.recording().ticks().size(),
                                length(replayed.recording()))));
        return lines;
    }

    private static List<String> head(Recording recording) {
        List<String> lines = new ArrayList<>();
        Heading heading = recording.heading();
        lines.add("Recorded by %s with software %s, because:".formatted(heading.dispenser(), heading.software()));
        heading.because().forEach(why -> lines.add("  " + why));
        if (!heading.before().isEmpty()) {
            lines.add("It begins late. " + heading.before());
        }
        lines.add("");
        lines.add("   seconds  what");
        lines.add(line(
                new Passage(
                        0,
                        Kind.STATE,
                        Passage.words(RecordingJson.MAPPER.valueToTree(
                                recording.opening().state()))),
                true));
        return lines;
    }

    private static String line(Passage passage, boolean withTime) {
        String time = withTime ? Replayed.seconds(passage.nanos()) : "";
        return "%10s  %-7s %s"
                .formatted(time, passage.kind().word(), passage.what())
                .stripTrailing();
    }

    private static String milliamps(Recording.Tick tick) {
        return tick.milliamps() < 0 ? "" : tick.milliamps() + " mA";
    }

    private static String length(Recording recording) {
        return recording.ticks().isEmpty()
                ? "0"
                : Replayed.seconds(recording.ticks().getLast().nanos());
    }
}
