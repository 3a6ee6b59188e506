/** The planner's scenarios, by topic: A demand, B target, C allocation, D rounds, E findings, F properties. */
@NullMarked
package yaogui.console.restocking;

import org.jspecify.annotations.NullMarked;
