/** Who may be a dispenser of this county: its authority, codes, certificates and their end. */
@NullMarked
package yaogui.console.identity;

import org.jspecify.annotations.NullMarked;
