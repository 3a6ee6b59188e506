/** Who a dispenser is: its key, its certificate, and how it comes by them. */
@NullMarked
package yaogui.protocol.identity;

import org.jspecify.annotations.NullMarked;
