package yaogui.console.places;

import java.util.Arrays;
import java.util.Optional;

/** What a place is. */
public enum SiteKind {
    TOWNSHIP_OFFICE("township-office", "乡镇办公点"),
    SERVICE_HALL("service-hall", "便民服务大厅"),
    CLINIC("clinic", "卫生院"),
    VILLAGE("village", "村"),
    SHOP("shop", "商店或药店");

    private final String text;
    private final String chinese;

    SiteKind(String text, String chinese) {
        this.text = text;
        this.chinese = chinese;
    }

    /** As the store has it. */
    public String text() {
        return text;
    }

    static Optional<SiteKind> find(String typed) {
        return Arrays.stream(values())
                .filter(one -> one.text.equalsIgnoreCase(typed.replace(' ', '-')) || one.chinese.equals(typed))
                .findFirst();
    }
}
