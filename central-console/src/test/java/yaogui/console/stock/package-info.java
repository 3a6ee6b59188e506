@NullMarked
package yaogui.console.stock;

import org.jspecify.annotations.NullMarked;
