/** Agents are killed for real, and what was done wrong on purpose is found out. */
@NullMarked
package yaogui.simulation.crash;

import org.jspecify.annotations.NullMarked;
