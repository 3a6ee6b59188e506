/** The planner as a command: a snapshot as JSON in; the plan as JSON, GeoJSON and a page to print out. */
@NullMarked
package yaogui.console.plan;

import org.jspecify.annotations.NullMarked;
