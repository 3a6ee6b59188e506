/** A broker and its connections that exist only in memory, and are as bad as real ones. */
@NullMarked
package yaogui.simulation.network;

import org.jspecify.annotations.NullMarked;
