/** The launcher, started as a person would start it. */
@NullMarked
package yaogui.simulation.launcher;

import org.jspecify.annotations.NullMarked;
