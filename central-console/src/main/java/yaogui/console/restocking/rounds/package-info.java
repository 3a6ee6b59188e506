/** Who drives where, in which order: one round a van. Needs nothing but the JDK. */
@NullMarked
package yaogui.console.restocking.rounds;

import org.jspecify.annotations.NullMarked;
