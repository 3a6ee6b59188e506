/** The county at a glance, and each place and dispenser by itself. */
@NullMarked
package yaogui.console.web.fleet;

import org.jspecify.annotations.NullMarked;
