/** What is held before the reader while staff fill a machine: the code on a box, the label on a lane. */
@NullMarked
package yaogui.agent.loading;

import org.jspecify.annotations.NullMarked;
