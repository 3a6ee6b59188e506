@NullMarked
package yaogui.console.broker;

import org.jspecify.annotations.NullMarked;
