/** The house held to its shape: who may depend on whom, where time comes from, what things are called, what a file weighs. */
@NullMarked
package yaogui.simulation.shape;

import org.jspecify.annotations.NullMarked;
