package yaogui.console;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.broker.Doors;
import yaogui.console.broker.EmbeddedBroker;
import yaogui.console.broker.Guard;
import yaogui.console.fleet.Registry;
import yaogui.console.identity.BrokerFiles;
import yaogui.console.identity.ConsoleCertificate;
import yaogui.console.identity.DeviceIdentities;
import yaogui.console.identity.OtherBrokerFiles;
import yaogui.protocol.link.Access;

/** Where the county's messages go through: the broker in this process, or, where the configuration says so, another program. */
final class CountyBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CountyBroker.class);

    private final Optional<EmbeddedBroker> embedded;
    private final String server;
    private final Access access;
    private final Runnable upkeep;

    private CountyBroker(Optional<EmbeddedBroker> embedded, String server, Access access, Runnable upkeep) {
        this.embedded = embedded;
        this.server = server;
        this.access = access;
        this.upkeep = upkeep;
    }

    /** @throws IllegalStateException if it cannot start, or the county's authority has expired */
    static CountyBroker start(
            ConsoleConfig config,
            Path home,
            Registry registry,
            DeviceIdentities identities,
            InstantSource clock,
            SecureRandom random) {
        return config.otherBroker()
                .map(other -> elsewhere(config, other, identities, clock))
                .orElseGet(() -> inThisProcess(config, home, registry, identities, clock, random));
    }

    private static CountyBroker elsewhere(
            ConsoleConfig config, ConsoleConfig.OtherBroker other, DeviceIdentities identities, InstantSource clock) {
        ConsoleCertificate certificate = new ConsoleCertificate(identities.authority(), clock);
        List<OtherBrokerFiles> files = other.folder().stream()
                .map(folder -> new OtherBrokerFiles(
                        config.county(), identities.authority(), folder, clock, identities::brokersListIs))
                .toList();
        files.forEach(OtherBrokerFiles::write);
        identities.whenEnded(() -> files.forEach(OtherBrokerFiles::write));
        if (files.isEmpty()) {
            LOG.warn(
                    "The broker at {} hears of no revocation by itself: bring authority/revoked.pem there after each and every month, or name the folder that it reads in [other-broker].",
                    other.server());
        }
        LOG.info("The county's broker is {}; none is started here.", other.server());
        return new CountyBroker(Optional.empty(), other.server(), certificate.access(), () -> {
            certificate.renewIfDue();
            files.forEach(OtherBrokerFiles::write);
        });
    }

    private static CountyBroker inThisProcess(
            ConsoleConfig config,
            Path home,
            Registry registry,
            DeviceIdentities identities,
            InstantSource clock,
            SecureRandom random) {
        String password = new BigInteger(130, random).toString(32);
        BrokerFiles files = new BrokerFiles(identities.authority(), clock, random);
        Guard guard = new Guard(
                config.county(),
                ConsoleCertificate.NAME,
                password,
                (dispenser, secret) -> config.plain().isPresent() && registry.admits(dispenser, secret),
                identities::admits);
        Doors doors = new Doors(
                config.plain().map(ConsoleConfig.Plain::port).orElse(0),
                Optional.of(files.door(config.broker().host(), config.broker().port())));
        EmbeddedBroker broker = EmbeddedBroker.start(home.resolve("broker"), doors, guard, random);
        identities.whenEnded(broker::lookAgain);
        return new CountyBroker(
                Optional.of(broker), "tcp://127.0.0.1:" + broker.innerPort(), new Access.Password(password), () -> {
                    if (files.renewIfDue()) {
                        broker.showNewCertificate();
                    }
                    broker.lookAgain();
                });
    }

    /** Where the console's own link goes. */
    String server() {
        return server;
    }

    /** By what it is let in there. */
    Access access() {
        return access;
    }

    /** Does each hour what is due. */
    void keepUp() {
        upkeep.run();
    }

    /** The port on which dispensers find the broker, if it is in this process. */
    Optional<Integer> outerPort() {
        return embedded.map(EmbeddedBroker::outerPort);
    }

    /** The port for this machine alone, if it is in this process. */
    Optional<Integer> innerPort() {
        return embedded.map(EmbeddedBroker::innerPort);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedBroker::close);
    }
}
