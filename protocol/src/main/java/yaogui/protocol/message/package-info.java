/** The messages between dispensers and the console, one record a message, and their topics. */
@NullMarked
package yaogui.protocol.message;

import org.jspecify.annotations.NullMarked;
