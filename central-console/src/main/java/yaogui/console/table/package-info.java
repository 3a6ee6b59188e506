/** Tables that people bring as files: read whole, with a sentence that names file, line and what to try. */
@NullMarked
package yaogui.console.table;

import org.jspecify.annotations.NullMarked;
