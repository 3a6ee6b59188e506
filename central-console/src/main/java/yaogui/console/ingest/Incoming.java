package yaogui.console.ingest;

/**
 * A message as it came.
 *
 * @param topic where
 * @param payload anything
 */
public record Incoming(String topic, byte[] payload) {}
