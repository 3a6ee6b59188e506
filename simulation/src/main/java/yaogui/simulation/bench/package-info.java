/** How fast and how large the agent is on this machine, started as a board starts it. */
@NullMarked
package yaogui.simulation.bench;

import org.jspecify.annotations.NullMarked;
