/** The console's pages over real HTTP, with a real store. */
@NullMarked
package yaogui.console.web;

import org.jspecify.annotations.NullMarked;
