@NullMarked
package yaogui.console.ingest;

import org.jspecify.annotations.NullMarked;
