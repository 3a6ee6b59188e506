/** Whether a card may take a product now, judged on the board alone. */
@NullMarked
package yaogui.agent.entitlement;

import org.jspecify.annotations.NullMarked;
