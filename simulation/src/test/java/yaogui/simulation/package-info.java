@NullMarked
package yaogui.simulation;

import org.jspecify.annotations.NullMarked;
