package yaogui.simulation.bench;

/** What is measured inside a process that was started as a board starts its agent. */
enum Part {
    VERIFIED,
    COMMITTED,
    MOTOR_ON,
    SYNCS,
    JOURNAL_KILOBYTES,
    SENT_KILOBYTES,
    PICTURE,
    NOTICED
}
