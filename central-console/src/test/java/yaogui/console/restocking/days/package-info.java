@NullMarked
package yaogui.console.restocking.days;

import org.jspecify.annotations.NullMarked;
