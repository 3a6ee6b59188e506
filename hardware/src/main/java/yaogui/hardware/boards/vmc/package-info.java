/**
 * Vending boards that speak the "VMC – upper computer" protocol: RS-232 or RS-485, 57,600 baud, 8N1. The board is the
 * master: it polls every 200 ms and wants its answer within 100 ms. It turns the lane by itself and reports how it went.
 *
 * <p>A frame is {@code FA FB}, command, length, pack number, text, and the XOR of all bytes before. Numbers are those of
 * the vendor's "VMC – Upper Computer Communication Protocol".
 */
@NullMarked
package yaogui.hardware.boards.vmc;

import org.jspecify.annotations.NullMarked;
