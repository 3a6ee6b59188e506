/** The broker inside the console's process, for a county that installs nothing else. */
@NullMarked
package yaogui.console.broker;

import org.jspecify.annotations.NullMarked;
