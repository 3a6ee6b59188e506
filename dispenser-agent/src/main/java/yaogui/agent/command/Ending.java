package yaogui.agent.command;

/** Why an agent ends because the console asked it to. */
public enum Ending {
    /** It is to be started again by whoever started it. */
    RESTART(75),
    /** It is to erase everything and not to start again. */
    DECOMMISSIONED(78);

    private final int exitCode;

    Ending(int exitCode) {
        this.exitCode = exitCode;
    }

    /** With what the process ends: EX_TEMPFAIL and EX_CONFIG of {@code sysexits.h}. */
    public int exitCode() {
        return exitCode;
    }
}
