package yaogui.console.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.Topics;

/**
 * Who may sign in to the broker, and who may say and hear what: the console everything, a dispenser only what is its
 * own, anybody else nothing.
 *
 * <p>Artemis asks by address. The broker's wildcards are set to those of MQTT, so an address is the topic, unchanged. For
 * a subscription it is {@code <filter>::<client id>.<filter>}, the filter's address and the queue behind it.
 */
public final class Guard implements ActiveMQSecurityManager5 {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Topics topics;
    private final String consoleUser;
    private final String consolePassword;
    private final BiPredicate<DispenserId, String> admits;
    private final BiPredicate<DispenserId, X509Certificate> knows;

    /**
     * @param consoleUser no dispenser can have this name: it must not be a {@link DispenserId}
     * @param admits whether a dispenser may sign in with a secret, at the inner door; asked on the broker's threads, again
     *     every few seconds
     * @param knows whether a dispenser may sign in with a certificate of this county, at the outer door; asked likewise
     * @throws IllegalArgumentException if a dispenser could be named {@code consoleUser}
     */
    public Guard(
            CountyId county,
            String consoleUser,
            String consolePassword,
            BiPredicate<DispenserId, String> admits,
            BiPredicate<DispenserId, X509Certificate> knows) {
        if (dispenser(consoleUser).isPresent()) {
            throw new IllegalArgumentException("a dispenser could be called '%s'".formatted(consoleUser));
        }
        this.topics = new Topics(county);
        this.consoleUser = consoleUser;
        this.consolePassword = consolePassword;
        this.admits = admits;
        this.knows = knows;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            RemotingConnection connection,
            @Nullable String securityDomain) {
        if (user == null || !admitted(user, password, connection)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject.getPrincipals(UserPrincipal.class).stream()
                .anyMatch(user -> allowed(user.getName(), check, address));
    }

    private boolean allowed(String user, CheckType check, String address) {
        if (user.equals(consoleUser)) {
            return true;
        }
        return dispenser(user)
                .map(dispenser -> says(dispenser, check, address) || hears(dispenser, check, address))
                .orElse(false);
    }

    private boolean says(DispenserId dispenser, CheckType check, String address) {
        return (check == CheckType.SEND || check == CheckType.CREATE_ADDRESS)
                && topics.source(address)
                        .map(source -> source.dispenser().equals(dispenser))
                        .orElse(false);
    }

    private boolean hears(DispenserId dispenser, CheckType check, String address) {
        String own = topics.everythingDown(dispenser);
        String queue = own + "::" + dispenser + "." + own;
        return (address.equals(own) || address.equals(queue))
                && switch (check) {
                    case CONSUME, CREATE_ADDRESS, CREATE_DURABLE_QUEUE, DELETE_DURABLE_QUEUE -> true;
                    case SEND,
                            CREATE_NON_DURABLE_QUEUE,
                            DELETE_NON_DURABLE_QUEUE,
                            DELETE_ADDRESS,
                            MANAGE,
                            BROWSE,
                            VIEW,
                            EDIT -> false;
                };
    }

    /** By certificate at the outer door, by secret at the inner one, and never by the other. */
    private boolean admitted(String user, @Nullable String password, RemotingConnection connection) {
        if (Shown.isOuter(connection)) {
            return knows(user, connection);
        }
        return password != null && admitted(user, password);
    }

    /**
     * Whether whoever holds the connection's certificate may be called so; asked of the console each time. A fault in the answer
     * is a no to this one, and says nothing of the others.
     */
    boolean knows(String user, RemotingConnection connection) {
        try {
            return dispenser(user)
                    .flatMap(dispenser ->
                            Shown.certificate(connection).map(certificate -> knows.test(dispenser, certificate)))
                    .orElse(false);
        } catch (RuntimeException e) {
            LOG.error("Whether {} may come in could not be judged, so it may not", user, e);
            return false;
        }
    }

    private boolean admitted(String user, String password) {
        if (user.equals(consoleUser)) {
            return MessageDigest.isEqual(bytes(password), bytes(consolePassword));
        }
        return dispenser(user)
                .map(dispenser -> admits.test(dispenser, password))
                .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<DispenserId> dispenser(String user) {
        try {
            return Optional.of(new DispenserId(user));
        } catch (IllegalArgumentException notADispenser) {
            return Optional.empty();
        }
    }

    /** Artemis calls the methods above instead. */
    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    /** Artemis calls the methods above instead. */
    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return false;
    }

    @Override
    public @Nullable String getUserFromSubject(@Nullable Subject subject) {
        return subject == null
                ? null
                : subject.getPrincipals(UserPrincipal.class).stream()
                        .map(UserPrincipal::getName)
                        .findFirst()
                        .orElse(null);
    }
}
