/** What lies in which lane, derived from the journal. */
@NullMarked
package yaogui.agent.stock;

import org.jspecify.annotations.NullMarked;
