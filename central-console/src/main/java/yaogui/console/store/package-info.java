/** The county's store: one SQLite file, and how everything in it is read and written. */
@NullMarked
package yaogui.console.store;

import org.jspecify.annotations.NullMarked;
