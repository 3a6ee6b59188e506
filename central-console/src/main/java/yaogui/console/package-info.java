/** The county: its store, its configuration, and the wiring of all its parts. */
@NullMarked
package yaogui.console;

import org.jspecify.annotations.NullMarked;
