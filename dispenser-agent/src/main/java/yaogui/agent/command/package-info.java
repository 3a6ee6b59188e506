/** What the console asks of this dispenser from afar, each thing once. */
@NullMarked
package yaogui.agent.command;

import org.jspecify.annotations.NullMarked;
