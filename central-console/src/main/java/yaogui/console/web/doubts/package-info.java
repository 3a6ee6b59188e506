/** The lanes whose count and shelf may differ. */
@NullMarked
package yaogui.console.web.doubts;

import org.jspecify.annotations.NullMarked;
