@NullMarked
package yaogui.console;

import org.jspecify.annotations.NullMarked;
