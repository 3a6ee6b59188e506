package yaogui.console.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a store on PostgreSQL is, as {@code [store]} in {@code console.toml} says it.
 *
 * @param url such as {@code postgresql://db.example/qingzhou}, with the driver's parameters behind a question mark
 * @param user who owns that database
 * @param passwordFile its first line is the password; empty where the server asks for none
 */
public record ServerAddress(String url, String user, Optional<Path> passwordFile) {

    private static final String JDBC = "jdbc:";
    private static final String SCHEME = "postgresql://";
    private static final String CONNECT_SECONDS = "5";

    /** Nothing that a console asks takes so long; a server that says nothing for so long is gone. */
    private static final String ANSWER_SECONDS = "60";

    /** So that a server soon lets go of what a machine held that vanished. */
    private static final String LET_GO =
            "-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    /** @throws IllegalArgumentException if the address is none, or carries a password for all to read */
    public ServerAddress {
        String plain = url.startsWith(JDBC) ? url.substring(JDBC.length()) : url;
        if (!plain.startsWith(SCHEME)) {
            throw new IllegalArgumentException(
                    "url '%s': a store on PostgreSQL is called postgresql://host:port/database".formatted(url));
        }
        if (plain.contains("password=") || plain.substring(SCHEME.length()).contains("@")) {
            throw new IllegalArgumentException(
                    "url: it carries a user or a password; put them into user and password-file");
        }
        url = plain;
    }

    /** As the driver calls it. */
    String jdbc() {
        return JDBC + url;
    }

    /** @throws StoreRefused if the password cannot be read */
    String password() {
        return passwordFile.map(ServerAddress::firstLine).orElse("");
    }

    /**
     * What the driver is told besides the address, where the address does not say it.
     *
     * @param who is told to whoever looks at the server's sessions
     */
    Properties properties(String who) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password());
        properties.setProperty("ApplicationName", who);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", ANSWER_SECONDS);
        // What was bound stands in no exception and in no log, which more people read than the store.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", LET_GO);
        return properties;
    }

    Connection connect(String who) throws SQLException {
        return DriverManager.getConnection(jdbc(), properties(who));
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new StoreRefused(
                    "The password-file %s of [store] cannot be read: %s. Does it exist, and may this user read it?"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
