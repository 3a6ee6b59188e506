/** What time it is, and whether that can be believed. */
@NullMarked
package yaogui.agent.clock;

import org.jspecify.annotations.NullMarked;
