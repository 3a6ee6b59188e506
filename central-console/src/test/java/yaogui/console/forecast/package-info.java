/** The plan command. */
@NullMarked
package yaogui.console.forecast;

import org.jspecify.annotations.NullMarked;
