/** Where the county's goods are: the ledger and the lanes, as they follow from what happened. */
@NullMarked
package yaogui.console.stock;

import org.jspecify.annotations.NullMarked;
