/** One dispenser: the process that runs inside a cabinet or a rack. */
@NullMarked
package yaogui.agent;

import org.jspecify.annotations.NullMarked;
