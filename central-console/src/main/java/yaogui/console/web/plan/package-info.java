/** The restocking plan as staff read, question and print it. */
@NullMarked
package yaogui.console.web.plan;

import org.jspecify.annotations.NullMarked;
