/** A real county's monthly reports, lived through: what was taken there is taken here, by real agents and a real console. */
@NullMarked
package yaogui.simulation.history;

import org.jspecify.annotations.NullMarked;
