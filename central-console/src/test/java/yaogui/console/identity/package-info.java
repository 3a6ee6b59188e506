@NullMarked
package yaogui.console.identity;

import org.jspecify.annotations.NullMarked;
