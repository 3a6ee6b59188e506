@NullMarked
package yaogui.simulation.identity;

import org.jspecify.annotations.NullMarked;
