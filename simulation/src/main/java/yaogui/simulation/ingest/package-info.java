/** Measures the way from a dispenser's journal to the county's ledger: a console of its own, and a county that talks to it. */
@NullMarked
package yaogui.simulation.ingest;

import org.jspecify.annotations.NullMarked;
