/** The plan command. */
@NullMarked
package yaogui.console.restocking.history;

import org.jspecify.annotations.NullMarked;
