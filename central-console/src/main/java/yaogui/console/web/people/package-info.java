/** Signing in, one-time links, and who works here. */
@NullMarked
package yaogui.console.web.people;

import org.jspecify.annotations.NullMarked;
