/** What will be taken: demand as a distribution over any number of days. Needs nothing but the JDK. */
@NullMarked
package yaogui.console.restocking.demand;

import org.jspecify.annotations.NullMarked;
