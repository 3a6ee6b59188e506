package yaogui.console.ingest;

/** A message as it came; its payload may be anything, and is not copied. */
public final class Incoming {

    private final String topic;
    private final byte[] payload;

    public Incoming(String topic, byte[] payload) {
        this.topic = topic;
        this.payload = payload;
    }

    String topic() {
        return topic;
    }

    byte[] payload() {
        return payload;
    }
}
