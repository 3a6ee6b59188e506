/** Tests of how places and dispensers are entered. */
@NullMarked
package yaogui.console.places;

import org.jspecify.annotations.NullMarked;
