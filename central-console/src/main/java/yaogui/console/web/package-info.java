/** The console's face: pages for the people who work at the station. Templates only render what is worked out here. */
@NullMarked
package yaogui.console.web;

import org.jspecify.annotations.NullMarked;
