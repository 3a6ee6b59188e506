/** What a resident sees and touches. */
@NullMarked
package yaogui.agent.kiosk;

import org.jspecify.annotations.NullMarked;
