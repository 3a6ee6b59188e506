/** What a dispenser takes over from the console: lanes that a lost journal knew, and what staff wrote on paper. */
@NullMarked
package yaogui.agent.takeover;

import org.jspecify.annotations.NullMarked;
