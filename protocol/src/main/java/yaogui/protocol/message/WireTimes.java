package yaogui.protocol.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import yaogui.protocol.Quoted;

/** Times in the one form of the wire, and not in the many that Jackson takes: numbers, arrays, other zones. */
final class WireTimes {

    private WireTimes() {}

    static SimpleModule module() {
        return new SimpleModule("wire times")
                .addDeserializer(
                        Instant.class,
                        new Form<>(
                                Instant.class,
                                "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z",
                                Instant::parse,
                                "moment: use UTC, e.g. 2026-11-22T08:00:00Z"))
                .addDeserializer(
                        LocalDate.class,
                        new Form<>(
                                LocalDate.class,
                                "\\d{4}-\\d{2}-\\d{2}",
                                LocalDate::parse,
                                "date: use year-month-day, e.g. 2028-06-30"));
    }

    private static final class Form<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Pattern pattern;
        private final transient Function<String, T> parse;
        private final String what;

        Form(Class<T> type, String pattern, Function<String, T> parse, String what) {
            super(type);
            this.pattern = Pattern.compile(pattern);
            this.parse = parse;
            this.what = what;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "a " + parser.currentToken();
            try {
                if (pattern.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException noSuchDay) {
                // Has the form but is none, such as 31 April: the same sentence.
            }
            IllegalArgumentException cause =
                    new IllegalArgumentException("%s is no %s".formatted(Quoted.of(text), what));
            throw context.instantiationException(handledType(), cause);
        }
    }
}
