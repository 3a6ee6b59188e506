/** The pages on which places and dispensers are entered, one by one or as a table. */
@NullMarked
package yaogui.console.web.places;

import org.jspecify.annotations.NullMarked;
