/** On which of the coming days each place is visited, by which van: weeks of rounds, of which the first day is driven. */
@NullMarked
package yaogui.console.restocking.days;

import org.jspecify.annotations.NullMarked;
