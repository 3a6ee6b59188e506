/** What a person should look at: raised and cleared without flapping, answered by people, escalated when nobody does. */
@NullMarked
package yaogui.console.alarms;

import org.jspecify.annotations.NullMarked;
