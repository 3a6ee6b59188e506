/** Restocking in closed loop: an invented county whose rounds are planned, driven and judged day by day. Pure and seeded. */
@NullMarked
package yaogui.simulation.county;

import org.jspecify.annotations.NullMarked;
