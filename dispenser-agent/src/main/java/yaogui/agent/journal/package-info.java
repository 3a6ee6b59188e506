/** The record of everything that happened, on disk before anything moves. */
@NullMarked
package yaogui.agent.journal;

import org.jspecify.annotations.NullMarked;
