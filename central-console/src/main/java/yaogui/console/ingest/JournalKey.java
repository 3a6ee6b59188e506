package yaogui.console.ingest;

import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;

/**
 * One life of one dispenser's journal.
 *
 * @param dispenser whose
 * @param epoch which life
 */
public record JournalKey(DispenserId dispenser, Epoch epoch) {}
