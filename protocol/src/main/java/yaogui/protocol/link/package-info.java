/** The connection between dispensers and the console, with everything that is particular about MQTT clients inside. */
@NullMarked
package yaogui.protocol.link;

import org.jspecify.annotations.NullMarked;
