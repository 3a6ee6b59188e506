package yaogui.simulation.bench;

/** What became of the wish to measure something. */
sealed interface Measurement {

    /** It was measured. */
    record Taken(Series series) implements Measurement {}

    /** It could not be; a sentence says why. */
    record Missing(String why) implements Measurement {}
}
