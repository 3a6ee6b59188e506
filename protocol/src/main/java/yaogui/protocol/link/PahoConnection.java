package yaogui.protocol.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.jspecify.annotations.Nullable;
import yaogui.protocol.message.MessageCodec;

/** One connection from its beginning to its end, with a Paho client of its own. */
final class PahoConnection {

    /** Room for the topic and the properties beside the longest payload. */
    private static final long GOODBYE_MILLIS = 1_000;

    private static final int HEADROOM_BYTES = 4 * 1024;

    /** A line of 2 kbit/s that loses every third packet takes a minute for the certificates of both sides. */
    private static final int CONNECT_SECONDS = 120;

    private static final int AT_MOST_ONCE = 0;
    private static final int AT_LEAST_ONCE = 1;

    /** Retained messages come with a new subscription, not with each connect: they are long, and the link is thin. */
    private static final int RETAINED_IF_NEW = 1;

    private static final int FIRST_FAILURE_CODE = 0x80;

    private final LinkSettings settings;
    private final Queue<Received> arrived;
    private final Trouble trouble;
    private final AtomicReference<@Nullable String> endedBecause = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger inFlight = new AtomicInteger();
    private @Nullable MqttAsyncClient client;
    private int window;
    private volatile boolean subscribed;
    private volatile boolean takenOver;
    private volatile long generation;
    private volatile long lastProgress = System.nanoTime();

    PahoConnection(LinkSettings settings, Queue<Received> arrived, Trouble trouble) {
        this.settings = settings;
        this.arrived = arrived;
        this.trouble = trouble;
        this.window = settings.windows().going();
    }

    /** Connects, and returns why not; empty when it stands. Blocks for {@value #CONNECT_SECONDS} seconds at most. */
    String connect() {
        try {
            MqttAsyncClient fresh =
                    new MqttAsyncClient(settings.server(), settings.clientId(), new MemoryPersistence());
            client = fresh;
            fresh.setManualAcks(true);
            fresh.setCallback(new PahoCallback(this));
            IMqttToken token = fresh.connect(options());
            token.waitForCompletion(TimeUnit.SECONDS.toMillis(CONNECT_SECONDS));
            MqttProperties granted = token.getResponseProperties();
            Integer receiveMaximum = granted == null ? null : granted.getReceiveMaximum();
            window = receiveMaximum == null ? window : Math.min(receiveMaximum, window);
            return "";
        } catch (MqttException | RuntimeException e) {
            return sentence(e);
        }
    }

    /** Asks for the topics, and returns why that failed; empty when all were granted. Blocks like {@link #connect}. */
    String subscribe() {
        try {
            if (!settings.subscriptions().isEmpty()) {
                IMqttToken token = client().subscribe(settings.subscriptions().stream()
                        .map(PahoConnection::subscription)
                        .toArray(MqttSubscription[]::new));
                token.waitForCompletion(TimeUnit.SECONDS.toMillis(CONNECT_SECONDS));
                String refused = refused(token);
                if (!refused.isEmpty()) {
                    return "the broker refuses the subscriptions: " + refused;
                }
            }
            subscribed = true;
            return "";
        } catch (MqttException | RuntimeException e) {
            return "no answer to the subscriptions: " + sentence(e);
        }
    }

    boolean stands() {
        return subscribed && ended.getCount() > 0;
    }

    boolean publish(String topic, byte[] payload, boolean retained) {
        MqttMessage message = new MqttMessage(payload, AT_LEAST_ONCE, retained, new MqttProperties());
        return publish(topic, message, new PahoPublished(this, topic, taken -> {}));
    }

    boolean tell(String topic, byte[] payload) {
        MqttMessage message = new MqttMessage(payload, AT_MOST_ONCE, false, new MqttProperties());
        return publish(topic, message, new PahoPublished(this, topic, taken -> {}));
    }

    boolean send(String topic, byte[] payload, String contentType, CompletableFuture<Boolean> answer) {
        MqttProperties properties = new MqttProperties();
        properties.setContentType(contentType);
        MqttMessage message = new MqttMessage(payload, AT_LEAST_ONCE, false, properties);
        return publish(topic, message, new PahoPublished(this, topic, answer::complete));
    }

    private boolean publish(String topic, MqttMessage message, PahoPublished listener) {
        if (!stands() || inFlight.get() >= window) {
            return false;
        }
        if (inFlight.getAndIncrement() == 0) {
            lastProgress = System.nanoTime();
        }
        try {
            client().publish(topic, message, null, listener);
            return true;
        } catch (MqttException | RuntimeException e) {
            lost("a message for %s could not be handed over: %s".formatted(topic, sentence(e)));
            return false;
        }
    }

    int underWay() {
        return stands() ? inFlight.get() : 0;
    }

    /** The broker has answered for a message, well or badly. Paho's thread. */
    void answered(String topic, String refused) {
        inFlight.decrementAndGet();
        lastProgress = System.nanoTime();
        if (!refused.isEmpty()) {
            trouble.say("%s: the broker refuses messages for %s: %s".formatted(settings, topic, refused));
        }
    }

    /** A message came. Paho's thread. */
    void arrived(String topic, MqttMessage message) {
        Received received = new Received(this, topic, message);
        if (received.payload().length > MessageCodec.MOST_BYTES) {
            trouble.say("%s: a message of %d bytes on %s is dropped; the most is %d"
                    .formatted(settings, received.payload().length, topic, MessageCodec.MOST_BYTES));
            received.done();
            return;
        }
        arrived.add(received);
    }

    void lost(String because) {
        endedBecause.compareAndSet(null, because);
        ended.countDown();
    }

    void lost(MqttDisconnectResponse response) {
        takenOver = response.getReturnCode() == MqttReturnCode.RETURN_CODE_SESSION_TAKEN_OVER;
        MqttException exception = response.getException();
        lost(
                exception != null
                        ? sentence(exception)
                        : "the broker ended it with code 0x%02x".formatted(response.getReturnCode()));
    }

    boolean takenOver() {
        return takenOver;
    }

    /** Waits for the end and returns why; ends it itself when the broker has kept silent on messages for too long. */
    String awaitEnd() throws InterruptedException {
        Duration silence = settings.keepAlive().multipliedBy(2);
        while (!ended.await(settings.keepAlive().toMillis(), TimeUnit.MILLISECONDS)) {
            if (inFlight.get() > 0 && System.nanoTime() - lastProgress > silence.toNanos()) {
                lost("connected, but %d messages had no answer for %d s"
                        .formatted(inFlight.get(), silence.toSeconds()));
            }
            if (isOutdated()) {
                lost("there is a newer certificate");
            }
            if (!client().isConnected()) {
                lost("it ended without a word");
            }
        }
        String because = endedBecause.get();
        return because == null ? "unknown" : because;
    }

    /**
     * Throws everything away. Paho's {@code close} is left out: by then all its threads have been told to end, and it
     * takes from them what they still hold.
     *
     * @param inGoodOrder whether to tell the broker, which publishes the will then too: gone is gone
     */
    void end(boolean inGoodOrder) {
        ended.countDown();
        MqttAsyncClient used = client;
        if (used == null) {
            return;
        }
        try {
            if (!inGoodOrder || !saysGoodbye(used)) {
                used.disconnectForcibly(0, 0, false);
            }
        } catch (MqttException | RuntimeException alreadyGone) {
            trouble.say("%s: a used client does not end: %s".formatted(settings, sentence(alreadyGone)));
        }
    }

    /** Paho's own forcible goodbye waits its whole time for an answer that MQTT does not have; this one until it is sent. */
    private static boolean saysGoodbye(MqttAsyncClient used) {
        try {
            used.disconnect(
                            0,
                            null,
                            null,
                            MqttReturnCode.RETURN_CODE_DISCONNECT_WITH_WILL_MESSAGE,
                            new MqttProperties())
                    .waitForCompletion(GOODBYE_MILLIS);
            return true;
        } catch (MqttException lineIsGone) {
            return false;
        }
    }

    private void acknowledge(MqttMessage message) {
        if (ended.getCount() == 0 || message.getQos() == 0) {
            return;
        }
        try {
            client().messageArrivedComplete(message.getId(), message.getQos());
        } catch (MqttException | RuntimeException e) {
            lost("an acknowledgement could not be handed over: " + sentence(e));
        }
    }

    private MqttAsyncClient client() {
        MqttAsyncClient used = client;
        if (used == null) {
            throw new IllegalStateException("not connected yet");
        }
        return used;
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(settings.sessionExpiry().toSeconds());
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setReceiveMaximum(settings.windows().coming());
        options.setMaximumPacketSize((long) MessageCodec.MOST_BYTES + HEADROOM_BYTES);
        options.setTopicAliasMaximum(0);
        options.setUseSubscriptionIdentifiers(false);
        options.setUserName(settings.user());
        identify(options);
        settings.will()
                .ifPresent(will -> options.setWill(
                        will.topic(),
                        new MqttMessage(
                                will.payload().getBytes(StandardCharsets.UTF_8),
                                AT_LEAST_ONCE,
                                false,
                                new MqttProperties())));
        return options;
    }

    private void identify(MqttConnectionOptions options) {
        switch (settings.access()) {
            case Access.Password password -> options.setPassword(password.text().getBytes(StandardCharsets.UTF_8));
            case Access.Certificate certificate -> {
                generation = certificate.generation().getAsLong();
                options.setSocketFactory(certificate.sockets().get());
                options.setHttpsHostnameVerificationEnabled(
                        false); // the county's root vouches for roles, not for names
            }
        }
    }

    private boolean isOutdated() {
        return settings.access() instanceof Access.Certificate certificate
                && certificate.generation().getAsLong() != generation;
    }

    private static MqttSubscription subscription(String filter) {
        MqttSubscription subscription = new MqttSubscription(filter, AT_LEAST_ONCE);
        subscription.setRetainHandling(RETAINED_IF_NEW);
        subscription.setRetainAsPublished(true);
        return subscription;
    }

    /** The failure codes of an answer, in words; empty if there are none. */
    static String refused(IMqttToken token) {
        StringBuilder codes = new StringBuilder();
        int[] all = token.getReasonCodes();
        for (int code : all == null ? new int[0] : all) {
            if (code >= FIRST_FAILURE_CODE) {
                codes.append("0x%02x ".formatted(code));
            }
        }
        return codes.toString().strip();
    }

    static String sentence(Exception e) {
        Throwable cause = e.getCause();
        String message = cause != null ? cause.toString() : e.toString();
        return e instanceof MqttException mqtt ? "%s (code %d)".formatted(message, mqtt.getReasonCode()) : message;
    }

    /** A message of this connection; acknowledged only while it stands. */
    static final class Received implements Link.Arrival {

        private final PahoConnection connection;
        private final String topic;
        private final MqttMessage message;
        private boolean done;

        Received(PahoConnection connection, String topic, MqttMessage message) {
            this.connection = connection;
            this.topic = topic;
            this.message = message;
        }

        boolean comesFrom(@Nullable PahoConnection current) {
            return connection == current;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public byte[] payload() {
            return message.getPayload();
        }

        @Override
        public void done() {
            if (!done) {
                done = true;
                connection.acknowledge(message);
            }
        }
    }
}
