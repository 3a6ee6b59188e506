package yaogui.console.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a place and of a dispenser: the fields of the forms, and the columns of the table. */
public enum PlaceField {
    SITE("site", "网点编号"),
    NAME_ZH("name_zh", "中文名称"),
    NAME_EN("name_en", "英文名称"),
    TOWNSHIP("township", "乡镇"),
    KIND("kind", "网点类型"),
    LATITUDE("latitude", "纬度"),
    LONGITUDE("longitude", "经度"),
    DATUM("datum", "坐标系"),
    DISPENSER("dispenser", "药具发放机编号"),
    DISPENSER_KIND("dispenser_kind", "药具发放机类型");

    /** Those of the place, but its code. */
    static final List<PlaceField> OF_SITE = List.of(NAME_ZH, NAME_EN, TOWNSHIP, KIND, LATITUDE, LONGITUDE, DATUM);

    static final List<PlaceField> COORDINATES = List.of(LATITUDE, LONGITUDE, DATUM);

    private final String text;
    private final String chinese;

    PlaceField(String text, String chinese) {
        this.text = text;
        this.chinese = chinese;
    }

    /** Its name in forms and in the first line of a table. */
    public String text() {
        return text;
    }

    static Optional<PlaceField> find(String column) {
        String plain = column.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values())
                .filter(one -> one.text.equals(plain) || one.chinese.equals(plain))
                .findFirst();
    }
}
