/** The documents that the console puts in force at a dispenser. */
@NullMarked
package yaogui.protocol.document;

import org.jspecify.annotations.NullMarked;
