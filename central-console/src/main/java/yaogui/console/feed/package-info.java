/** What happened in the county, offered to other systems as CloudEvents: at least once, in order, nothing about residents. */
@NullMarked
package yaogui.console.feed;

import org.jspecify.annotations.NullMarked;
