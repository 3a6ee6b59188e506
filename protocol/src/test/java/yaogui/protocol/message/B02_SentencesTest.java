package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.protocol.Epoch;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.UnknownFact;

/** What a refusal says, and what is not refused. */
class B02_SentencesTest {

    private static final String EPOCH = "\"epoch\":\"7f3a91c05be2d846\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'epoch':'XYZ','through':1}       | no DownAck at epoch: 'XYZ' is no epoch: use 16 hexadecimal digits",
                "{'epoch':5,'through':1}           | no DownAck at epoch: this is no Epoch",
                "{'epoch':null,'through':1}        | no DownAck at epoch: Null value for creator property 'epoch'",
                "{'through':1}                     | no DownAck at epoch: Missing required creator property 'epoch'",
                "{E,'through':-1}                  | no DownAck: acknowledged through -1",
                "{E,'through':'1'}                 | no DownAck at through: this is no long",
                "{E,'through':1.9}                 | no DownAck at through: '1.9' is no long",
                "{E,'through':9223372036854775808} | no DownAck at through: Numeric value (9223372036854775808) out of range of long",
                "{E,'through':1,'through':2}       | no DownAck at character 96: Duplicate field 'through'",
                "{E,'through':1} {}                | no DownAck at character",
                "{E,'through':1} x                 | no DownAck at character",
                "[]                                | no DownAck: a JSON object was expected",
                "null                              | no DownAck: a JSON object was expected",
                "{                                 | no DownAck at character",
            })
    void ofAnAcknowledgement(String json, String sentence) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> MessageCodec.readDocument(acknowledging(json), DownAck.class))
                .withMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'counted','lane':'a3','quantity':1   | at fact.lane: 'a3' is no lane: use a capital letter and one or two digits, e.g. A3",
                "'type':'counted','lane':'A3','quantity':-1  | at fact: lane A3: counted -1 boxes; count 0 or more",
                "'type':'lane-changed','lane':'A3','condition':'BENT','reason':'NOT_HOME' | at fact.condition: 'BENT' is none of [READY, DEGRADED, FAULTED]",
                "'type':'lane-changed','lane':'A3','condition':0,'reason':'NOT_HOME'      | at fact.condition: '0' is none of [READY",
                "'type':'order-placed','order':3,'lane':'A3','product':'x','lot':'L'      | : order 3 stands at seq 9",
                "'type':'loaded','lane':'A3','product':'x','lot':'L','expiry':'2027-02-30','quantity':1 | at fact.expiry: '2027-02-30' is no date: use year-month-day, e.g. 2028-06-30",
                "'type':'loaded','lane':'A3','product':'x','lot':'L','expiry':[2027,2,3],'quantity':1   | at fact.expiry: 'a START_ARRAY' is no date",
                "'type':5,'quantity':1                       | at fact.type: it must say in a word what happened",
                "'quantity':1                                | at fact.type: it must say in a word what happened",
            })
    void ofAnEvent(String fact, String sentence) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> MessageCodec.readEvent(event(fact)))
                .withMessageStartingWith("no Event")
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lane", "type-of-fact", "condition", "epoch-like"})
    void aStrangersLongTextIsNotEchoed(String place) {
        String stranger = "\\u001b[2J\\n\\u202e" + "x".repeat(100_000);
        String json = event("'type':'lane-changed','lane':'A3','condition':'READY','reason':'NOT_HOME'")
                .replace(
                        switch (place) {
                            case "lane" -> "\"A3\"";
                            case "condition" -> "\"READY\"";
                            case "type-of-fact" -> "\"READY\"";
                            default -> "true";
                        },
                        "\"" + stranger + "\"");

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> MessageCodec.readEvent(json))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).hasSizeLessThan(245).doesNotContain("\u001b", "\n", "\u202e"));
    }

    @Test
    void aStrangersLongFieldNameIsNotEchoed() {
        String json = "{" + EPOCH + ",\"" + "y".repeat(40_000) + "\":1,\"" + "y".repeat(40_000) + "\":1}";

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> read(json, UpGone.class))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(245));
    }

    @Test
    void fieldsOfANewerVersionArePassedOver() throws MalformedMessage {
        assertThat(read("{" + EPOCH + ",\"battery\":{\"volts\":[12.1]}}", UpGone.class))
                .isEqualTo(new UpGone(new Epoch("7f3a91c05be2d846")));
    }

    @Test
    void aFactOfANewerVersionIsUnknown() throws MalformedMessage {
        assertThat(MessageCodec.readEvent(event("'type':'lid-polished','by':['robot'],'shine':9.5")))
                .isEqualTo(new Event(9, Instant.parse("2026-11-22T08:00:00Z"), true, new UnknownFact()));
    }

    @Test
    void anUnknownFactIsNotWrittenAsIfItWereOne() {
        Event unknown = new Event(9, Instant.EPOCH, true, new UnknownFact());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodec.writeEvent(unknown))
                .withMessage("event 9 is of an unknown type; pass its own text on");
    }

    @Test
    void whatIsNotFittedIsLeftOutAndNullMeansTheSame() throws MalformedMessage {
        String without = "{E,'seq':0,'at':'1970-01-01T00:00:09Z','clockTrusted':false,'version':'1','doorOpen':false,"
                + "'lanes':[],'alarms':[],'desired':{}}";
        UpState state = read(quoted(without), UpState.class);

        assertThat(state.climate()).isEqualTo(Optional.empty());
        assertThat(read(quoted(without.replace("'lanes'", "'climate':null,'lanes'")), UpState.class))
                .isEqualTo(state);
        assertThat(new String(MessageCodec.write(state), StandardCharsets.UTF_8))
                .doesNotContain("climate", "null");
    }

    @Test
    void aListHoldsNoNull() {
        String state = "{E,'seq':0,'at':'1970-01-01T00:00:09Z','clockTrusted':false,'version':'1','doorOpen':false,"
                + "'lanes':[],'alarms':['door-open',null],'desired':{}}";

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> read(quoted(state), UpState.class))
                .withMessageStartingWith("no UpState at alarms[1]: Invalid `null` value encountered");
    }

    @Test
    void aClimateMustBeANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UpState.Climate(Double.NaN, 40))
                .withMessage("NaN °C at 40.0 %: send no climate at all without a reading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "[null]", "[{}]", "[{'seq':0}]", "[{'seq':1.0}]", "[{'seq':'1'}]"})
    void eventsWithoutASeqCannotBeAcknowledged(String events) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> read(quoted("{E,'events':" + events + "}"), UpEvents.class));
    }

    @Test
    void anEventThatCannotBeReadIsStillCarried() throws MalformedMessage {
        UpEvents events = read(quoted("{E,'events':[{'seq':7,'at':'one day'}]}"), UpEvents.class);

        assertThat(events.events()).hasSize(1);
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> MessageCodec.readEvent(events.events().getFirst()));
    }

    @Test
    void atMost200EventsInOneMessage() throws MalformedMessage {
        String event = MessageCodec.writeEvent(new Event(1, Instant.EPOCH, true, new DoorMoved(true)));

        assertThat(read(batch(event, 200), UpEvents.class).events()).hasSize(200);
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> read(batch(event, 201), UpEvents.class))
                .withMessage("no UpEvents: 201 events in one message; send 1 to 200");
    }

    @Test
    void whatNobodyWouldReadIsNotWritten() {
        Signed signed = new Signed("county-2026", "x".repeat(MessageCodec.MOST_BYTES), "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodec.write(signed))
                .withMessageStartingWith("a Signed of 262194 bytes; the most is 262144");
    }

    private static String batch(String event, int size) {
        return "{" + EPOCH + ",\"events\":[" + String.join(",", Collections.nCopies(size, event)) + "]}";
    }

    private static String event(String fact) {
        return quoted("{'seq':9,'at':'2026-11-22T08:00:00Z','clockTrusted':true,'fact':{" + fact + "}}");
    }

    private static String quoted(String json) {
        return json.replace('\'', '"').replace("{E", "{" + EPOCH);
    }

    /** With what no acknowledgement lacks. */
    private static String acknowledging(String json) {
        return quoted(json).replaceFirst("\\{\"", "{\"dispenser\":\"qz-1\",\"at\":\"2026-11-22T08:00:00Z\",\"");
    }

    private static <M extends Message> M read(String json, Class<M> type) throws MalformedMessage {
        return MessageCodec.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
