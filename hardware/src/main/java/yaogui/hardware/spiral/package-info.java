/** The turn of a spiral lane: what makes the motor stop. */
@NullMarked
package yaogui.hardware.spiral;

import org.jspecify.annotations.NullMarked;
