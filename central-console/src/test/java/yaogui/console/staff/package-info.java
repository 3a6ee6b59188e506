/** Who comes in and who does not. */
@NullMarked
package yaogui.console.staff;

import org.jspecify.annotations.NullMarked;
