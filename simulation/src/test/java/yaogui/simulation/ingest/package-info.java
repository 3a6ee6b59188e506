@NullMarked
package yaogui.simulation.ingest;

import org.jspecify.annotations.NullMarked;
