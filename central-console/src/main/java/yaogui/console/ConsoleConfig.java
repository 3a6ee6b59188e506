package yaogui.console;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import yaogui.console.alarms.Deadlines;
import yaogui.console.feed.FeedConfig;
import yaogui.console.store.ServerAddress;
import yaogui.protocol.CountyId;
import yaogui.protocol.configuration.ConfigurationFault;
import yaogui.protocol.configuration.ConfigurationFile;

/**
 * What one console's configuration file says; {@code console.example.toml} explains every key.
 *
 * @param county whose console it is
 * @param timeZone for the days of demand and on the screens, such as {@code Asia/Shanghai}
 * @param broker where dispensers find the broker in this process, by TLS
 * @param web the pages for staff
 * @param plain lets dispensers of this same machine in by a secret, without TLS: for trying things out
 * @param store the PostgreSQL that keeps the books; empty for a file in the console's folder
 * @param feeds other systems that are told what happened
 * @param alarms how soon somebody must act; as usual where it is not said
 * @param otherBroker a broker that is another program, in place of the one in this process
 */
public record ConsoleConfig(
        CountyId county,
        String timeZone,
        Listening broker,
        Listening web,
        Optional<Plain> plain,
        Optional<ServerAddress> store,
        Optional<List<FeedConfig>> feeds,
        Optional<Deadlines> alarms,
        Optional<OtherBroker> otherBroker) {

    /**
     * A broker that is another program. It must show a certificate of the county's authority, and goes by those of the
     * dispensers; docs/authority.md says how.
     *
     * @param server such as {@code ssl://broker.example:8883}
     * @param folder that it reads, into which the console writes whom to trust, who may say what, and who was revoked; none
     *     unless said
     */
    public record OtherBroker(String server, Optional<Path> folder) {

        /** @throws IllegalArgumentException if it would be reached without TLS */
        public OtherBroker {
            if (!server.matches("ssl://[A-Za-z0-9.-]{1,200}:[0-9]{1,5}")) {
                throw new IllegalArgumentException(
                        "other-broker: server '%s': use TLS, such as ssl://broker.example:8883".formatted(server));
            }
        }
    }

    /**
     * A door for programs of this machine.
     *
     * @param port on 127.0.0.1; 0 for any that is free
     */
    public record Plain(int port) {

        /** @throws IllegalArgumentException if {@code port} is none */
        public Plain {
            new Listening("127.0.0.1", port);
        }
    }

    /**
     * Where something listens.
     *
     * @param host an address of this machine; {@code 127.0.0.1} for this machine only, {@code 0.0.0.0} for everybody
     * @param port 0 for any that is free
     */
    public record Listening(String host, int port) {

        /** @throws IllegalArgumentException if {@code port} is none */
        public Listening {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port %d: use 0 to 65535".formatted(port));
            }
        }
    }

    /** @throws IllegalArgumentException if there is no such time zone, or two feeds have one name */
    public ConsoleConfig {
        requireZone(timeZone);
        feeds = feeds.map(List::copyOf);
        if (otherBroker.isPresent() && plain.isPresent()) {
            throw new IllegalArgumentException(
                    "[plain] is a door of the broker in this process, and [other-broker] has none started: leave one out");
        }
        List<FeedConfig> all = feeds.orElse(List.of());
        if (all.stream().map(FeedConfig::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two feeds have one name; each has a cursor of its own");
        }
    }

    /** One whose books are a file in its folder, that tells nobody what happened and lets nobody in without a certificate. */
    public ConsoleConfig(CountyId county, String timeZone, Listening broker, Listening web) {
        this(county, timeZone, broker, web, Optional.empty());
    }

    /** As the other, with a door for trying things out. */
    public ConsoleConfig(CountyId county, String timeZone, Listening broker, Listening web, Optional<Plain> plain) {
        this(
                county,
                timeZone,
                broker,
                web,
                plain,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @throws ConfigurationFault if the file is not there, or says what cannot be meant */
    public static ConsoleConfig read(Path file) throws ConfigurationFault {
        return ConfigurationFile.read(file, ConsoleConfig.class);
    }

    public ZoneId zone() {
        return requireZone(timeZone);
    }

    private static ZoneId requireZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is no time zone: use a name such as Asia/Shanghai".formatted(text), e);
        }
    }
}
