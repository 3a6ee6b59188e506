/** What comes from dispensers, on its way into the ledger: in order, once, and acknowledged when it is committed. */
@NullMarked
package yaogui.console.ingest;

import org.jspecify.annotations.NullMarked;
