/** What somebody takes along on paper to a dispenser. */
@NullMarked
package yaogui.console.web.visits;

import org.jspecify.annotations.NullMarked;
