/** The places and their dispensers: what is known of each, and what is wanted of each. */
@NullMarked
package yaogui.console.fleet;

import org.jspecify.annotations.NullMarked;
