package yaogui.agent.clock;

import java.util.Arrays;

/** What the time is believed from, the better ones last. */
public enum TimeSource {
    /** Nothing: it is not believed. */
    NONE("none"),
    /** A battery clock that cannot be far wrong. */
    RTC("rtc"),
    /** The network, which anybody on the way can forge, so it is held to the same bounds. */
    NETWORK_TIME("network-time"),
    /** The console, which signed it. */
    CONSOLE("console");

    private final String text;

    TimeSource(String text) {
        this.text = text;
    }

    /** As it stands in the journal. */
    public String text() {
        return text;
    }

    /** What a damaged card made of a word is no source. */
    static TimeSource of(String text) {
        return Arrays.stream(values())
                .filter(source -> source.text.equals(text))
                .findFirst()
                .orElse(NONE);
    }
}
