package yaogui.agent.clock;

/** What stands behind a board's clock, and which run of the machine this is. */
public interface ClockSupport {

    /** What a clock's time can come from, without asking the console. */
    enum Backing {
        /** Nothing: the clock goes on from wherever it was when the power went, or from 1970. */
        NONE,
        /** A battery clock, from which the system took its time when it started. */
        RTC,
        /** The network's time, since this start. */
        NETWORK
    }

    /** What stands behind the clock now. Asked once a second or so. */
    Backing backing();

    /** The id of this run of the machine; nothing where it has none. Monotonic time counts within one. */
    String boot();

    /** A board with a battery clock, of which nobody can tell when it was started. */
    static ClockSupport batteryOnly() {
        return new ClockSupport() {
            @Override
            public Backing backing() {
                return Backing.RTC;
            }

            @Override
            public String boot() {
                return "";
            }
        };
    }
}
