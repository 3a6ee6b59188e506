/** Entering the county's places and the dispensers that stand there: one by one, or as a table. */
@NullMarked
package yaogui.console.places;

import org.jspecify.annotations.NullMarked;
