/** Demand against known values. */
@NullMarked
package yaogui.console.restocking.demand;

import org.jspecify.annotations.NullMarked;
