/** The page on which staff ask something of a dispenser. */
@NullMarked
package yaogui.console.web.command;

import org.jspecify.annotations.NullMarked;
