/** The pages on which staff enrol and revoke dispensers, and where dispensers themselves ask for certificates. */
@NullMarked
package yaogui.console.web.identity;

import org.jspecify.annotations.NullMarked;
