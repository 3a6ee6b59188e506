/** What staff do at the machine: load, count, withdraw, put right. */
@NullMarked
package yaogui.agent.upkeep;

import org.jspecify.annotations.NullMarked;
