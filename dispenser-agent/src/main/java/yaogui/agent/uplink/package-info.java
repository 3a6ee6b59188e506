/** The journal's way to the console. */
@NullMarked
package yaogui.agent.uplink;

import org.jspecify.annotations.NullMarked;
