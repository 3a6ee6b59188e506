/** What staff did while a machine could not record it: entered from the paper of a visit. */
@NullMarked
package yaogui.console.web.paper;

import org.jspecify.annotations.NullMarked;
