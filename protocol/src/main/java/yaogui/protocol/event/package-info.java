/** What happens at a dispenser, as its journal records it and as it goes up to the console. */
@NullMarked
package yaogui.protocol.event;

import org.jspecify.annotations.NullMarked;
