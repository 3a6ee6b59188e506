/** What crosses the counter and the wire. */
@NullMarked
package yaogui.protocol;

import org.jspecify.annotations.NullMarked;
