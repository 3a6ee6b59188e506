package yaogui.simulation.crash;

import java.time.Duration;

/** Something that the cabinet's side sees, soon after which an agent is to be killed. */
enum Moment {
    STARTED("its process started", 2, Duration.ofMillis(1500)),
    READY("it was ready", 2, Duration.ofSeconds(4)),
    CARD_SHOWN("a card was shown", 3, Duration.ofMillis(250)),
    ENTRY_WRITTEN("the journal grew after a card", 5, Duration.ofMillis(15)),
    MOTOR_ON("a motor was switched on", 6, Duration.ofSeconds(4)),
    NOTE_SENT("staff wanted something recorded", 2, Duration.ofMillis(60));

    private final String text;
    private final int weight;
    private final Duration longest;

    Moment(String text, int weight, Duration longest) {
        this.text = text;
        this.weight = weight;
        this.longest = longest;
    }

    String text() {
        return text;
    }

    /** How often it is chosen, beside the others. */
    int weight() {
        return weight;
    }

    /** The kill comes between at once and this. */
    Duration longest() {
        return longest;
    }
}
