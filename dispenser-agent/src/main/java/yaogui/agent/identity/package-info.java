/** Who this board is: its key and certificate, how it comes by them, and how it keeps them good. */
@NullMarked
package yaogui.agent.identity;

import org.jspecify.annotations.NullMarked;
