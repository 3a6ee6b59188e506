/** Issuing one-cards: keys, pictures, sheets for the printer, and the command {@code yaogui card}. */
@NullMarked
package yaogui.console.cards;

import org.jspecify.annotations.NullMarked;
