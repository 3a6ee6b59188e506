/** A real county's reports, read and lived through. */
@NullMarked
package yaogui.simulation.history;

import org.jspecify.annotations.NullMarked;
