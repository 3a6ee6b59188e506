/** Whole programs, each a process of its own, through what a county lives through. */
@NullMarked
package yaogui.simulation.whole;

import org.jspecify.annotations.NullMarked;
