@NullMarked
package yaogui.simulation.county;

import org.jspecify.annotations.NullMarked;
