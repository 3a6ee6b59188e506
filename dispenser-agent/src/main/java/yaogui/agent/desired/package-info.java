/** What the console wants in force at this dispenser, and what is. */
@NullMarked
package yaogui.agent.desired;

import org.jspecify.annotations.NullMarked;
