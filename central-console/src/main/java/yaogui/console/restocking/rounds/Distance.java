package yaogui.console.restocking.rounds;

/** How far it is by road. A matrix from a road network can take the place of {@link GreatCircle}. */
@FunctionalInterface
public interface Distance {

    /** Kilometres by road from one point to another; 0 or more. */
    double kilometres(Coordinates from, Coordinates to);
}
