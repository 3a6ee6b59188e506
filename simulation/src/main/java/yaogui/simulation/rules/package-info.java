/** The eight invariants of the product, held against what truly happened. Knows the agent only from outside. */
@NullMarked
package yaogui.simulation.rules;

import org.jspecify.annotations.NullMarked;
