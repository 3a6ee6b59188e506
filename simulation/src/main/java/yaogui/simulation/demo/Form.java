package yaogui.simulation.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The named values that came with a POST, each asked for as what it must be. */
record Form(Map<String, String> values) {

    private static final int MOST_BYTES = 4096;
    private static final int SHOWN = 24;

    /** Reads {@code name=value&name=value}. */
    static Form of(HttpExchange exchange) throws IOException, Unfit {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Unfit("内容太长。", "That is too long.");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Form(values);
    }

    private static String decode(String text) throws Unfit {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            throw new Unfit("没有看懂收到的内容。", "What was sent cannot be read.");
        }
    }

    /** One of those that there are. */
    String oneOf(String name, List<String> known) throws Unfit {
        if (known.isEmpty()) {
            throw new Unfit("这台机器没有%s。".formatted(zh(name)), "This machine has no %s.".formatted(name));
        }
        String given = given(name, known.getFirst());
        if (!known.contains(given)) {
            String all = String.join(" ", known);
            throw new Unfit(
                    "%s“%s”不存在，可用：%s。".formatted(zh(name), shown(given), all),
                    "There is no %s '%s'. Say one of: %s.".formatted(name, shown(given), all));
        }
        return given;
    }

    /** {@code true} or {@code false}. */
    boolean isOn() throws Unfit {
        return oneOf("on", List.of("true", "false")).equals("true");
    }

    /** A whole number within bounds, both included. */
    int number(String name, int least, int most) throws Unfit {
        String given = given(name, Integer.toString(least));
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of bounds.
        }
        throw new Unfit(
                "%s“%s”不对，应为 %d 到 %d。".formatted(zh(name), shown(given), least, most),
                "'%s' will not do for %s. Say %d to %d.".formatted(shown(given), name, least, most));
    }

    private String given(String name, String example) throws Unfit {
        String given = values.getOrDefault(name, "");
        if (given.isEmpty()) {
            throw new Unfit(
                    "请给出%s，例如 %s。".formatted(zh(name), example), "Say which %s, such as %s.".formatted(name, example));
        }
        return given;
    }

    private static String zh(String name) {
        return switch (name) {
            case "lane" -> "货道";
            case "fault" -> "故障";
            case "button" -> "按钮";
            case "card" -> "卡";
            case "quantity" -> "盒数";
            case "on" -> "开关";
            default -> name;
        };
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
