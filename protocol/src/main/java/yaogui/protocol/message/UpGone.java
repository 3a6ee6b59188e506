package yaogui.protocol.message;

import yaogui.protocol.Epoch;

/**
 * The broker's word that a dispenser's connection broke: {@code up/gone}, the will.
 *
 * @param epoch the life of the journal that was connected
 */
public record UpGone(Epoch epoch) implements Message {}
