package yaogui.console.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A store cannot be opened, or not be opened again; the message says what to do. */
public final class StoreRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StoreRefused(String sentence, @Nullable Exception cause) {
        super(sentence, cause);
    }

    /** What the server, or nobody, said when somebody tried to connect; by the classes of SQLSTATE. */
    static StoreRefused in(ServerAddress address, SQLException trouble) {
        String state = String.valueOf(trouble.getSQLState());
        String said = String.valueOf(trouble.getMessage());
        String sentence = switch (state.length() < 2 ? state : state.substring(0, 2)) {
            case "08" ->
                "PostgreSQL at %s cannot be reached: %s Does it run, and does it listen there?"
                        .formatted(address.url(), said);
            case "28" ->
                "PostgreSQL at %s does not let '%s' in: %s. Look at user and password-file in [store], and at the server's pg_hba.conf."
                        .formatted(address.url(), address.user(), said);
            case "3D" ->
                "PostgreSQL at %s has no such database: %s. Make it once: CREATE DATABASE … OWNER %s ENCODING 'UTF8' TEMPLATE template0;"
                        .formatted(address.url(), said, address.user());
            case "42" ->
                "PostgreSQL at %s does not let '%s' do what a store needs: %s. It should own its database."
                        .formatted(address.url(), address.user(), said);
            case "53" -> "PostgreSQL at %s has no room: %s.".formatted(address.url(), said);
            case "57" -> "PostgreSQL at %s is starting or stopping: %s.".formatted(address.url(), said);
            default -> "PostgreSQL at %s cannot be used: %s.".formatted(address.url(), said);
        };
        return new StoreRefused(sentence, trouble);
    }
}
