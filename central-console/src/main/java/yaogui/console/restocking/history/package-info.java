/** What a station's monthly reports say of the months to come: demand by month, as a distribution. */
@NullMarked
package yaogui.console.restocking.history;

import org.jspecify.annotations.NullMarked;
