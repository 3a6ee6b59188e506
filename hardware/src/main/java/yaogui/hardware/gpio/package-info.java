/**
 * A dispenser wired to the pins of a Raspberry Pi, driven through Pi4J. How to wire one: {@code docs/wiring.md}.
 *
 * <p>Not yet: motor current, temperature and humidity, the curtain's emitter self-test (F13). The cabinet says so in its
 * {@link yaogui.hardware.Equipment} and leaves those readings empty.
 */
@NullMarked
package yaogui.hardware.gpio;

import org.jspecify.annotations.NullMarked;
