package yaogui.console.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import yaogui.console.restocking.Finding;
import yaogui.console.restocking.FormulaLine;
import yaogui.console.restocking.LaneReason;

/** How snapshots and plans are written as JSON: the records as they are, strictly; reasons and findings also in words. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(Finding.class, new InWords()))
            .addMixIn(LaneReason.class, WithFormula.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    /** Adds the calculation, written out, to a lane's figures. */
    private interface WithFormula {
        @JsonProperty
        List<FormulaLine> formula();
    }

    /** A finding with its sentence and proposal in both languages. */
    private static final class InWords extends StdSerializer<Finding> {

        InWords() {
            super(Finding.class);
        }

        @Override
        public void serialize(Finding finding, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("kind", finding.kind().name());
            json.writeObjectField("values", finding.values());
            json.writeStringField("english", finding.sentence(Locale.ENGLISH));
            json.writeStringField("englishProposal", finding.proposal(Locale.ENGLISH));
            json.writeStringField("chinese", finding.sentence(Locale.SIMPLIFIED_CHINESE));
            json.writeStringField("chineseProposal", finding.proposal(Locale.SIMPLIFIED_CHINESE));
            json.writeEndObject();
        }
    }
}
