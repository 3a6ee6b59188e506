/**
 * A dispenser that exists only in memory, with the physics of a real one: it takes time, draws current, jams, drops two
 * boxes at once, and its sensors lie. Shipped code: the demonstration, the county simulation and many tests run on it.
 */
@NullMarked
package yaogui.hardware.simulated;

import org.jspecify.annotations.NullMarked;
