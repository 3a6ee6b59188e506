/** The commands that foretell demand from monthly reports, and judge rules of ordering by them. */
@NullMarked
package yaogui.console.forecast;

import org.jspecify.annotations.NullMarked;
