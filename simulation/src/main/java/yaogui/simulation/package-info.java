/** The whole county in one JVM: residents, staff, bad power and bad lines, and the rules that must hold all the same. */
@NullMarked
package yaogui.simulation;

import org.jspecify.annotations.NullMarked;
