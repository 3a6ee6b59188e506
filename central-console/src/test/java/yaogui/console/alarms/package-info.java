@NullMarked
package yaogui.console.alarms;

import org.jspecify.annotations.NullMarked;
