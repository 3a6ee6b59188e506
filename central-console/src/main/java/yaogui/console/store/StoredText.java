package yaogui.console.store;

import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Text for PostgreSQL, which refuses the character 0. Whatever a board or a stranger wrote must not stop the others' messages,
 * so U+FFFD stands in its place, the sign for a character that cannot be shown.
 */
final class StoredText implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type wanted, ConfigRegistry config) {
        return wanted == String.class ? Optional.of(StoredText::argument) : Optional.empty();
    }

    private static Argument argument(Object value) {
        return value instanceof String text
                ? (position, statement, context) -> statement.setString(position, text.replace('\0', '\uFFFD'))
                : (position, statement, context) -> statement.setNull(position, Types.VARCHAR);
    }
}
