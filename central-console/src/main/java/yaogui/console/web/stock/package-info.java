/** The stock ledger as staff read it. */
@NullMarked
package yaogui.console.web.stock;

import org.jspecify.annotations.NullMarked;
