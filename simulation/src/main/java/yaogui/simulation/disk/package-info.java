/** What a power cut may leave of a journal's files on the disk. */
@NullMarked
package yaogui.simulation.disk;

import org.jspecify.annotations.NullMarked;
