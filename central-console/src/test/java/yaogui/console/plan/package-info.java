/** The plan command. */
@NullMarked
package yaogui.console.plan;

import org.jspecify.annotations.NullMarked;
