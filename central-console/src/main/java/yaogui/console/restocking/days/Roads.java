package yaogui.console.restocking.days;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Kilometres between nodes; the places come first, in their order, then the vans' starts. Immutable. */
public final class Roads {

    private final double[][] kilometres;

    /** @param kilometres square, symmetric, 0 or more */
    public Roads(double[][] kilometres) {
        this.kilometres = new double[kilometres.length][];
        for (int node = 0; node < kilometres.length; node++) {
            if (kilometres[node].length != kilometres.length) {
                throw new IllegalArgumentException("a table of distances with %d rows and a row of %d: make it square"
                        .formatted(kilometres.length, kilometres[node].length));
            }
            this.kilometres[node] = kilometres[node].clone();
        }
    }

    /** How far it is by road. */
    public double between(int from, int to) {
        return kilometres[from][to];
    }

    /** Not to be written to: handed out whole because the search reads it a million times a second. */
    double[] from(int node) {
        return kilometres[node];
    }

    /** The places nearest to this one, itself first. */
    int[] nearest(int place, int places, int most) {
        return IntStream.range(0, places)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> other == place ? -1 : kilometres[place][other]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
