/** How a process of ours is told what it needs to know: one commented TOML file, checked whole at start. */
@NullMarked
package yaogui.protocol.configuration;

import org.jspecify.annotations.NullMarked;
