/** The county's store: an SQLite file or a PostgreSQL server, and how everything in it is read and written. */
@NullMarked
package yaogui.console.store;

import org.jspecify.annotations.NullMarked;
