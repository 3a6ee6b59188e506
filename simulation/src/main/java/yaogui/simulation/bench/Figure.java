package yaogui.simulation.bench;

import java.util.OptionalDouble;

/**
 * One line of the table.
 *
 * @param name what is measured
 * @param unit of its samples and of its aim
 * @param aim what it should stay under, by the issue that asked for it; none for what is only watched
 * @param measurement what was found
 */
record Figure(String name, Unit unit, OptionalDouble aim, Measurement measurement) {

    /** What a figure is counted in. */
    enum Unit {
        MILLISECONDS("ms"),
        /** Of 1,000,000 bytes. */
        MEGABYTES("MB"),
        /** Of 1,000 bytes. */
        KILOBYTES("kB"),
        SYNCS("syncs");

        final String text;

        Unit(String text) {
            this.text = text;
        }
    }
}
