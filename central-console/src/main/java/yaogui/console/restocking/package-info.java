/** Restocking: a pure function from a {@link Snapshot} to a {@link Plan} with its reasons. */
@NullMarked
package yaogui.console.restocking;

import org.jspecify.annotations.NullMarked;
