/** The flight recorder: what a dispenser went by around an incident, kept in a small file, and its replay. */
@NullMarked
package yaogui.agent.recorder;

import org.jspecify.annotations.NullMarked;
