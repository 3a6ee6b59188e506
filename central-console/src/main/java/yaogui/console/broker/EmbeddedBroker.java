package yaogui.console.broker;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import yaogui.protocol.message.MessageCodec;

/**
 * ActiveMQ Artemis in this process: MQTT 5 and nothing else. Its journal survives the end of the process, and is not synced: no
 * part of this system takes a broker's word for anything, so what a power cut takes from it is sent again by whoever waits for
 * the other side's own word.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String ACCEPTOR = "mqtt";

    /** Room for the topic and the properties beside the longest payload. */
    private static final int MOST_PACKET_BYTES = MessageCodec.MOST_BYTES + 4 * 1024;

    /** Above the number of dispensers of the largest county, twice. */
    private static final int CACHED_USERS = 4_096;

    /** How long a secret that was changed, or was wrong, is still believed to be as it was. */
    private static final int CACHED_MILLIS = 5_000;

    private static final int JOURNAL_FILE_BYTES = 4 * 1024 * 1024;

    /** What waits for one subscriber in memory; more goes to disk. */
    private static final long MOST_BYTES_IN_MEMORY = 4L * 1024 * 1024;

    private static final long MOST_BYTES_IN_MEMORY_ALTOGETHER = 64L * 1024 * 1024;

    private final ActiveMQServerImpl server;
    private final int port;

    private EmbeddedBroker(ActiveMQServerImpl server) {
        this.server = server;
        this.port = ((NettyAcceptor) server.getRemotingService().getAcceptor(ACCEPTOR)).getActualPort();
    }

    /**
     * Starts, and returns when it listens.
     *
     * @param folder for its journal; sessions and what was not delivered come back from there
     * @param host the address to listen on, such as {@code 127.0.0.1} or {@code 0.0.0.0}
     * @param port 0 for any that is free
     * @param random for the name and password of a user that Artemis needs and nobody may guess
     * @throws IllegalStateException if it cannot start, for instance because the port is taken
     */
    public static EmbeddedBroker start(Path folder, String host, int port, Guard guard, RandomGenerator random) {
        ActiveMQServerImpl server = new ActiveMQServerImpl(configuration(folder, host, port, random), guard);
        server.getServiceRegistry().addIncomingInterceptor(new ConnectRules(MOST_PACKET_BYTES));
        try {
            server.start();
            if (!listens(server)) {
                throw new IllegalStateException("it does not listen");
            }
            return new EmbeddedBroker(server);
        } catch (Exception e) { // Artemis declares no other
            stop(server);
            throw new IllegalStateException(
                    "the broker does not start on %s:%d with its journal in %s: %s. Is the port taken, or the folder not writable?"
                            .formatted(host, port, folder, e.getMessage()),
                    e);
        }
    }

    /** The port on which it really listens. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        stop(server);
    }

    /** Artemis logs that it could not listen, and then runs all the same. */
    private static boolean listens(ActiveMQServerImpl server) {
        return server.isActive()
                && server.getRemotingService().getAcceptor(ACCEPTOR) instanceof NettyAcceptor acceptor
                && acceptor.isStarted();
    }

    private static void stop(ActiveMQServerImpl server) {
        try {
            server.stop();
        } catch (Exception e) { // Artemis declares no other
            throw new IllegalStateException("the broker does not stop: " + e.getMessage(), e);
        }
    }

    private static Configuration configuration(Path folder, String host, int port, RandomGenerator random) {
        try {
            return new ConfigurationImpl()
                    .setName("yaogui")
                    .setBindingsDirectory(folder.resolve("bindings").toString())
                    .setJournalDirectory(folder.resolve("journal").toString())
                    .setPagingDirectory(folder.resolve("paging").toString())
                    .setLargeMessagesDirectory(folder.resolve("large").toString())
                    .setNodeManagerLockDirectory(folder.resolve("lock").toString())
                    .setJournalType(JournalType.NIO)
                    .setJournalFileSize(JOURNAL_FILE_BYTES)
                    .setPersistenceEnabled(true)
                    .setJournalSyncNonTransactional(false)
                    .setJournalSyncTransactional(false)
                    .setJMXManagementEnabled(false)
                    .setWildCardConfiguration(topicsAsAddresses())
                    .setSecurityEnabled(true)
                    .setClusterUser(secret(random))
                    .setClusterPassword(secret(random))
                    .setAuthenticationCacheSize(CACHED_USERS)
                    .setAuthorizationCacheSize(CACHED_USERS)
                    .setSecurityInvalidationInterval(CACHED_MILLIS)
                    .setGlobalMaxSize(MOST_BYTES_IN_MEMORY_ALTOGETHER)
                    .addAddressSetting("#", addresses())
                    .addAcceptorConfiguration(ACCEPTOR, acceptor(host, port));
        } catch (Exception e) { // addAcceptorConfiguration declares no other; our own text is well-formed
            throw new IllegalStateException("'%s:%d' is no address to listen on".formatted(host, port), e);
        }
    }

    private static String secret(RandomGenerator random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private static String acceptor(String host, int port) {
        return ("tcp://%s:%d?protocols=MQTT;topicAliasMaximum=0;maximumPacketSize=%d;"
                        + "closeMqttConnectionOnPublishAuthorizationFailure=false")
                .formatted(host, port, MOST_PACKET_BYTES);
    }

    private static WildcardConfiguration topicsAsAddresses() {
        return new WildcardConfiguration().setDelimiter('/').setAnyWords('#').setSingleWord('+');
    }

    /** What is not taken is offered again for ever: by default the tenth time would drop it. */
    private static AddressSettings addresses() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(-1)
                .setMaxSizeBytes(MOST_BYTES_IN_MEMORY)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }
}
