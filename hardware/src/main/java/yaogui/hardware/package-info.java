/** What a dispenser is made of, as the agent sees it: ports, readings and outputs. */
@NullMarked
package yaogui.hardware;

import org.jspecify.annotations.NullMarked;
