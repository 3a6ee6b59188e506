/**
 * Drivers of what reads a card: scan engines that deliver lines of text, cameras and picture files.
 *
 * <p>Each reader has a thread of its own that does nothing but read and enqueue; {@code poll} belongs to the agent's
 * tick and never blocks.
 */
@NullMarked
package yaogui.hardware.readers;

import org.jspecify.annotations.NullMarked;
