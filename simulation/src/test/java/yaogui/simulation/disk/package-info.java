/** A power cut in the middle of every write. */
@NullMarked
package yaogui.simulation.disk;

import org.jspecify.annotations.NullMarked;
