/** The county drawn from the coordinates of its places, without any map from elsewhere. */
@NullMarked
package yaogui.console.web.map;

import org.jspecify.annotations.NullMarked;
