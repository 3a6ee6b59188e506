/** The alarms, and what people say to them. */
@NullMarked
package yaogui.console.web.alarms;

import org.jspecify.annotations.NullMarked;
