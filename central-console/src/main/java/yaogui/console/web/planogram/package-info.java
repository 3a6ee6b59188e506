/** The page on which staff say what each lane of a dispenser is for. */
@NullMarked
package yaogui.console.web.planogram;

import org.jspecify.annotations.NullMarked;
