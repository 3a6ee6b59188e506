package yaogui.agent.recorder;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import yaogui.agent.dispensing.Effect;
import yaogui.agent.dispensing.Input;
import yaogui.agent.dispensing.Refusal;
import yaogui.agent.dispensing.State;
import yaogui.agent.entitlement.Allowance;
import yaogui.agent.entitlement.Quota;
import yaogui.agent.entitlement.QuotaMove;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.CardVerdict;

/**
 * The dialect of JSON in a recording. Every state, input and effect is an object that says its name in {@code is} and
 * then its components, so one that is added to the code is recorded without a line here. A card is the word
 * {@code card} and nothing else, and what a quota is counted under stays out: nothing in a recording leads to a person.
 */
final class RecordingJson {

    /** Whoever showed a card, in a replay. */
    static final CardClaims SOMEBODY = new CardClaims(
            CardId.random(new SplittableRandom(0)),
            new CountyId("somewhere"),
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            Set.of(),
            1,
            CardMedium.values()[0],
            true);

    static final JsonMapper MAPPER = mapper();

    private static final String CARD = "card";

    private RecordingJson() {}

    /** The same state, but of somebody. */
    static State withoutCard(State state) {
        if (state instanceof State.Idle) {
            return state;
        }
        try {
            return MAPPER.treeToValue(MAPPER.valueToTree(state), State.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s cannot be recorded".formatted(state.getClass()), e);
        }
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), cards())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> family : List.of(
                State.class,
                Input.class,
                Effect.class,
                Refusal.class,
                Allowance.class,
                QuotaMove.class,
                CardVerdict.class)) {
            builder.addMixIn(family, SaysItsName.class);
            name(family, builder);
        }
        return builder.build();
    }

    private static void name(Class<?> family, JsonMapper.Builder builder) {
        for (Class<?> member : family.getPermittedSubclasses()) {
            if (member.isInterface()) {
                name(member, builder);
            } else {
                builder.registerSubtypes(new NamedType(member, member.getSimpleName()));
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface SaysItsName {}

    private static SimpleModule cards() {
        return new SimpleModule()
                .addSerializer(CardClaims.class, new NoCard())
                .addDeserializer(CardClaims.class, new AnyCard())
                .addSerializer(Quota.class, new QuotaOfNobody())
                .addDeserializer(Quota.class, new AnyQuota());
    }

    private static final class NoCard extends JsonSerializer<CardClaims> {

        @Override
        public void serialize(CardClaims claims, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(CARD);
        }
    }

    private static final class AnyCard extends JsonDeserializer<CardClaims> {

        @Override
        public CardClaims deserialize(JsonParser in, DeserializationContext context) throws IOException {
            in.skipChildren();
            return SOMEBODY;
        }
    }

    private static final class QuotaOfNobody extends JsonSerializer<Quota> {

        @Override
        public void serialize(Quota quota, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(quota.productClass().text());
        }
    }

    private static final class AnyQuota extends JsonDeserializer<Quota> {

        @Override
        public Quota deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new Quota(ProductClass.of(in.getText()), 0, "");
        }
    }
}
