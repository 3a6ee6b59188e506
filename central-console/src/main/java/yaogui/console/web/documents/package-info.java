/** What stands for the whole county, who lags, and the recalls. */
@NullMarked
package yaogui.console.web.documents;

import org.jspecify.annotations.NullMarked;
