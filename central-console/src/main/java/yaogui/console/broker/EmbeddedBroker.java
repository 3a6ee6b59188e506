package yaogui.console.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.ConfigurationUtils;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.security.impl.SecurityStoreImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.message.MessageCodec;

/**
 * ActiveMQ Artemis in this process: MQTT 5 and nothing else. Its journal survives the end of the process, and is not synced: no
 * part of this system takes a broker's word for anything, so what a power cut takes from it is sent again by whoever waits for
 * the other side's own word.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private static final String INNER = "console";
    private static final String OUTER = "dispensers";
    private static final String LOOPBACK = "127.0.0.1";

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

    /** A handshake is some 4 kB: a minute at 2 kbit/s where every third packet is lost. */
    private static final int HANDSHAKE_SECONDS = 120;

    private final ActiveMQServerImpl server;
    private final Guard guard;

    private EmbeddedBroker(ActiveMQServerImpl server, Guard guard) {
        this.server = server;
        this.guard = guard;
    }

    /**
     * Starts, and returns when it listens.
     *
     * @param folder for its journal; sessions and what was not delivered come back from there
     * @param doors where it listens
     * @param random for the name and password of a user that Artemis needs and nobody may guess
     * @throws IllegalStateException if it cannot start, for instance because the port is taken
     */
    public static EmbeddedBroker start(Path folder, Doors doors, Guard guard, RandomGenerator random) {
        ActiveMQServerImpl server = new ActiveMQServerImpl(configuration(folder, doors, random), guard);
        server.getServiceRegistry().addIncomingInterceptor(new ConnectRules(guard, MOST_PACKET_BYTES));
        try {
            server.start();
            if (!listens(server, INNER) || (doors.outer().isPresent() && !listens(server, OUTER))) {
                throw new IllegalStateException("it does not listen");
            }
            return new EmbeddedBroker(server, guard);
        } catch (Exception e) { // Artemis declares no other
            stop(server);
            throw new IllegalStateException(
                    "the broker does not start on %s with its journal in %s: %s. Is the port taken, or the folder not writable?"
                            .formatted(doors, folder, e.getMessage()),
                    e);
        }
    }

    /** The port of the inner door. */
    public int innerPort() {
        return port(INNER);
    }

    /** The port of the outer door. */
    public int outerPort() {
        return port(OUTER);
    }

    private int port(String door) {
        return ((NettyAcceptor) server.getRemotingService().getAcceptor(door)).getActualPort();
    }

    /** Cuts off whoever would not be let in now. */
    public void lookAgain() {
        if (server.getSecurityStore() instanceof SecurityStoreImpl remembered) {
            remembered.invalidateAuthenticationCache();
            remembered.invalidateAuthorizationCache();
        }
        for (RemotingConnection connection : server.getRemotingService().getConnections()) {
            Shown.certificate(connection)
                    .flatMap(CertificateChain::commonName)
                    .filter(user -> !guard.knows(user, connection))
                    .ifPresent(user -> {
                        LOG.warn("{} is cut off: its certificate counts no more", user);
                        connection.getTransportConnection().forceClose();
                    });
        }
    }

    /** Shows another certificate from now on, which stands in the same file. */
    public void showNewCertificate() {
        ((NettyAcceptor) server.getRemotingService().getAcceptor(OUTER)).reload();
    }

    @Override
    public void close() {
        stop(server);
    }

    /** Artemis logs that it could not listen, or that it does not know a protocol, and then runs all the same. */
    private static boolean listens(ActiveMQServerImpl server, String door) {
        return server.isActive()
                && server.getRemotingService().getAcceptor(door) instanceof NettyAcceptor acceptor
                && acceptor.isStarted()
                && acceptor.getProtocolHandler().getProtocolMap().keySet().equals(Set.of("MQTT"));
    }

    private static void stop(ActiveMQServerImpl server) {
        try {
            server.stop();
        } catch (Exception e) { // Artemis declares no other
            throw new IllegalStateException("the broker does not stop: " + e.getMessage(), e);
        }
    }

    private static Configuration configuration(Path folder, Doors doors, RandomGenerator random) {
        try {
            Configuration configuration = new ConfigurationImpl()
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
                    .addAcceptorConfiguration(INNER, acceptor(LOOPBACK, doors.innerPort()));
            if (doors.outer().isPresent()) {
                configuration.addAcceptorConfiguration(outer(doors.outer().get()));
            }
            return configuration;
        } catch (Exception e) { // addAcceptorConfiguration declares no other; our own text is well-formed
            throw new IllegalStateException("%s are no addresses to listen on".formatted(doors), e);
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

    private static TransportConfiguration outer(Doors.Outer door) {
        TransportConfiguration acceptor = ConfigurationUtils.parseAcceptorURI(OUTER, acceptor(door.host(), door.port()))
                .getFirst();
        acceptor.getParams()
                .putAll(Map.ofEntries(
                        Map.entry(TransportConstants.SSL_ENABLED_PROP_NAME, true),
                        Map.entry(TransportConstants.NEED_CLIENT_AUTH_PROP_NAME, true),
                        Map.entry(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3"),
                        Map.entry(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12"),
                        Map.entry(
                                TransportConstants.KEYSTORE_PATH_PROP_NAME,
                                door.keyStore().toAbsolutePath().toString()),
                        Map.entry(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, door.password()),
                        Map.entry(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PKCS12"),
                        Map.entry(
                                TransportConstants.TRUSTSTORE_PATH_PROP_NAME,
                                door.trustStore().toAbsolutePath().toString()),
                        Map.entry(TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME, door.password()),
                        Map.entry(TransportConstants.SSL_HANDSHAKE_TIMEOUT, HANDSHAKE_SECONDS),
                        Map.entry(TransportConstants.HANDSHAKE_TIMEOUT, HANDSHAKE_SECONDS)));
        return acceptor;
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
