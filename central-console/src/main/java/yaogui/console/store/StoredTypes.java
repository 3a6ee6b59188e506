package yaogui.console.store;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/** How words, moments and days stand in the store: as text that a person can read. */
final class StoredTypes {

    /** Of every store in the process: it remembers what it has parsed, which takes longer than to run most of it. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private StoredTypes() {}

    /** Keeps what was bound out of exceptions too: logs are read by more people than the store. */
    static Jdbi addTo(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        Words words = new Words();
        jdbi.registerArgument(words);
        jdbi.registerColumnMapper(words);
        jdbi.registerArgument(new Truth());
        add(jdbi, Instant.class, StoredTypes::text, Instant::parse);
        add(jdbi, LocalDate.class, LocalDate::toString, LocalDate::parse);
        return jdbi;
    }

    static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static <T> void add(Jdbi jdbi, Class<T> type, Function<T, String> write, Function<String, T> read) {
        jdbi.registerArgument(new Text<>(type, write));
        jdbi.registerColumnMapper(type, (row, column, context) -> {
            String text = row.getString(column);
            return text == null ? null : read.apply(text);
        });
    }

    /** 1 or 0, in a column of whole numbers: not every engine takes one for the other. */
    private record Truth() implements ArgumentFactory.Preparable {

        @Override
        public Optional<Function<Object, Argument>> prepare(Type wanted, ConfigRegistry config) {
            return wanted == Boolean.class || wanted == boolean.class
                    ? Optional.of(value -> argument(value))
                    : Optional.empty();
        }

        private static Argument argument(@Nullable Object value) {
            return value == null
                    ? (position, statement, context) -> statement.setNull(position, Types.INTEGER)
                    : (position, statement, context) -> statement.setInt(position, (Boolean) value ? 1 : 0);
        }
    }

    private record Text<T>(Class<T> type, Function<T, String> write) implements ArgumentFactory.Preparable {

        @Override
        public Optional<Function<Object, Argument>> prepare(Type wanted, ConfigRegistry config) {
            return type.isAssignableFrom(GenericTypes.getErasedType(wanted))
                    ? Optional.of(value -> argument(value))
                    : Optional.empty();
        }

        private Argument argument(@Nullable Object value) {
            return value == null
                    ? (position, statement, context) -> statement.setNull(position, Types.VARCHAR)
                    : (position, statement, context) -> statement.setString(position, write.apply(type.cast(value)));
        }
    }
}
