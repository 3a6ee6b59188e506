/** Who works at the station, what they may do, and how they show who they are. */
@NullMarked
package yaogui.console.staff;

import org.jspecify.annotations.NullMarked;
