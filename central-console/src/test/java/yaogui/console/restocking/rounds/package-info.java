/** Rounds against what one can see on a map, and against every possible order. */
@NullMarked
package yaogui.console.restocking.rounds;

import org.jspecify.annotations.NullMarked;
