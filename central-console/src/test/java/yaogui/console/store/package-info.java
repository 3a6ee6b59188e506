@NullMarked
package yaogui.console.store;

import org.jspecify.annotations.NullMarked;
