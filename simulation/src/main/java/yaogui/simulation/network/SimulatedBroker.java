package yaogui.simulation.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import yaogui.protocol.link.LinkSettings;

/**
 * A broker as bad as real ones: it delivers late, twice and out of order, and forgets what it has acknowledged when it is
 * restarted. Measured on a real one: of 3,000 acknowledged messages a graceful restart lost 2,000 and a kill all.
 */
public final class SimulatedBroker {

    private static final double TWICE = 0.05;
    private static final double OUT_OF_ORDER = 0.05;

    private final RandomGenerator random;
    private final Map<String, SimulatedLink> clients = new LinkedHashMap<>();
    private final Map<String, byte[]> retained = new LinkedHashMap<>();
    private final List<Message> seen = new ArrayList<>();
    private final boolean keepsAll;

    /** A message somewhere between two clients. */
    record Message(String topic, byte[] payload) {}

    /** One that keeps all that passes, for those who search it afterwards. */
    public SimulatedBroker(RandomGenerator random) {
        this(random, true);
    }

    private SimulatedBroker(RandomGenerator random, boolean keepsAll) {
        this.random = random;
        this.keepsAll = keepsAll;
    }

    /** One that keeps only what is retained, for those who live long. */
    public static SimulatedBroker forgetful(RandomGenerator random) {
        return new SimulatedBroker(random, false);
    }

    /** A new client, connected at once; one of the same id that was there before is gone. */
    public SimulatedLink connect(LinkSettings settings) {
        SimulatedLink link = new SimulatedLink(this, settings);
        clients.put(settings.clientId(), link);
        link.setConnected(true);
        return link;
    }

    /** Everything that was under way is lost; only what is retained stays. */
    public void restart() {
        clients.values().forEach(SimulatedLink::forget);
        clients.values().forEach(this::deliverRetained);
    }

    /** Every payload that ever passed, for those who look whether it holds what it must not. */
    public List<byte[]> everythingSeen() {
        return seen.stream().map(Message::payload).toList();
    }

    /** What was said first on a topic, as one who had listened from the beginning could say it again. */
    public Optional<byte[]> firstOn(String topic) {
        return seen.stream()
                .filter(message -> message.topic().equals(topic))
                .map(Message::payload)
                .findFirst();
    }

    /** Somebody says something, whoever it is. */
    public void publish(String topic, byte[] payload, boolean retain) {
        Message message = pass(topic, payload);
        if (retain) {
            retained.put(topic, payload);
        }
        for (SimulatedLink client : clients.values()) {
            if (client.subscribes(topic)) {
                deliver(client, message);
            }
        }
    }

    /** As {@link #publish}, for those who are there to hear it now. */
    void tell(String topic, byte[] payload) {
        Message message = pass(topic, payload);
        for (SimulatedLink client : clients.values()) {
            if (client.subscribes(topic) && client.connected()) {
                deliver(client, message);
            }
        }
    }

    private Message pass(String topic, byte[] payload) {
        Message message = new Message(topic, payload);
        if (keepsAll) {
            seen.add(message);
        }
        return message;
    }

    void deliverRetained(SimulatedLink client) {
        retained.forEach((topic, payload) -> {
            if (client.subscribes(topic)) {
                client.inbox().add(new Message(topic, payload));
            }
        });
    }

    private void deliver(SimulatedLink client, Message message) {
        Deque<Message> inbox = client.inbox();
        inbox.add(message);
        if (random.nextDouble() < TWICE) {
            inbox.add(message);
        }
        if (random.nextDouble() < OUT_OF_ORDER) {
            List<Message> mixed = new ArrayList<>(inbox);
            mixed.addFirst(mixed.removeLast());
            inbox.clear();
            inbox.addAll(new ArrayDeque<>(mixed));
        }
    }
}
