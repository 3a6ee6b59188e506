/** A small county on one machine, to look at and to touch: real console, real broker, real agents, simulated cabinets. */
@NullMarked
package yaogui.simulation.demo;

import org.jspecify.annotations.NullMarked;
