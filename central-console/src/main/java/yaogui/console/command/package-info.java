/** What staff ask of dispensers from afar, and what comes of it. */
@NullMarked
package yaogui.console.command;

import org.jspecify.annotations.NullMarked;
