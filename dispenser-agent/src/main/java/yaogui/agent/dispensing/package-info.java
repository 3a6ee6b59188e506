/** One dispense: a state machine whose effects are values. */
@NullMarked
package yaogui.agent.dispensing;

import org.jspecify.annotations.NullMarked;
