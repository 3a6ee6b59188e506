/** Kills agents for real, in the middle of whatever they do, and adds up what is left. */
@NullMarked
package yaogui.simulation.crash;

import org.jspecify.annotations.NullMarked;
