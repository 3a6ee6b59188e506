/** What a bench makes of its samples, and what it leaves behind. */
@NullMarked
package yaogui.simulation.bench;

import org.jspecify.annotations.NullMarked;
