package yaogui.agent.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.StaffCode;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** The named values that came with a request, each asked for as what it must be. */
record Fields(Map<String, String> values) {

    private static final int MOST_BOXES = 999;
    private static final int SHOWN = 24;

    /** @throws Unfit unless it reads as {@code name=value&name=value} */
    static Fields ofForm(String text) throws Unfit {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Fields(values);
    }

    private static String decode(String text) throws Unfit {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /** @throws Unfit unless it is a JSON object of texts and numbers */
    static Fields ofJson(String text) throws Unfit {
        Map<String, String> values = new HashMap<>();
        try {
            JsonNode node = MessageCodec.readDocument(text, JsonNode.class);
            node.properties()
                    .forEach(entry ->
                            values.put(entry.getKey(), entry.getValue().asText().strip()));
        } catch (MalformedMessage e) {
            throw unreadable(e);
        }
        return new Fields(values);
    }

    private static Unfit unreadable(Exception cause) {
        Unfit unfit = new Unfit("没有看懂收到的内容，请重新填写。", "What was sent cannot be read. Please fill it in again.");
        unfit.initCause(cause);
        return unfit;
    }

    ProductId product() throws Unfit {
        return parse("product", "药具", "a product", "condom-52-10", ProductId::new);
    }

    LaneId lane() throws Unfit {
        return parse("lane", "货道", "a lane", "A3", LaneId::new);
    }

    LotId lot() throws Unfit {
        return parse("lot", "批号", "a lot number", "20260417", LotId::new);
    }

    LocalDate expiry() throws Unfit {
        return parse("expiry", "有效期", "an expiry date", "2028-05-31", LocalDate::parse);
    }

    Withdrawn.Destination destination() throws Unfit {
        return parse("destination", "去向", "a destination", "QUARANTINE", Withdrawn.Destination::valueOf);
    }

    /** Why it goes into quarantine; of what goes on to another dispenser nothing is asked. */
    Optional<Withdrawn.Cause> cause() throws Unfit {
        return destination() == Withdrawn.Destination.VEHICLE
                ? Optional.empty()
                : Optional.of(parse("cause", "原因", "a reason", "DAMAGED", Withdrawn.Cause::valueOf));
    }

    /** Who of the staff. */
    StaffCode by() throws Unfit {
        return parse("by", "工号", "your staff number", "B12", text -> new StaffCode(text.toUpperCase(Locale.ROOT)));
    }

    boolean has(String name) {
        return !values.getOrDefault(name, "").isEmpty();
    }

    /** Boxes, 0 to {@value #MOST_BOXES}. */
    int quantity() throws Unfit {
        return boxes("quantity", "数量", "a quantity");
    }

    /** Boxes that lie in the lane once all is in it, 0 to {@value #MOST_BOXES}. */
    int after() throws Unfit {
        return boxes("after", "装入后的总数", "the number in the lane afterwards");
    }

    private int boxes(String name, String zh, String en) throws Unfit {
        int boxes = parse(name, zh, en, "12", Integer::valueOf);
        if (boxes < 0 || boxes > MOST_BOXES) {
            throw unfit(zh, en, "12", Integer.toString(boxes));
        }
        return boxes;
    }

    private <T> T parse(String name, String zh, String en, String example, Function<String, T> parser) throws Unfit {
        String text = values.getOrDefault(name, "");
        if (text.isEmpty()) {
            throw new Unfit(
                    "请填写%s，例如 %s。".formatted(zh, example), "Please give %s, such as %s.".formatted(en, example));
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            Unfit unfit = unfit(zh, en, example, text);
            unfit.initCause(e);
            throw unfit;
        }
    }

    private static Unfit unfit(String zh, String en, String example, String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return new Unfit(
                "“%s”不是%s，应如 %s。".formatted(shown, zh, example),
                "'%s' is not %s such as %s.".formatted(shown, en, example));
    }
}
