@NullMarked
package yaogui.console.feed;

import org.jspecify.annotations.NullMarked;
