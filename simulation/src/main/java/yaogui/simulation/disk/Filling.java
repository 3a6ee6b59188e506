package yaogui.simulation.disk;

/** What stands in a file where it was to grow and the bytes did not arrive. */
enum Filling {
    /** It did not grow further than what arrived. */
    SHORT,
    ZEROS,
    GARBAGE
}
