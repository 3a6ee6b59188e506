package yaogui.agent.loading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yaogui.protocol.Gtin;
import yaogui.protocol.LotId;

/**
 * What the code on a box says.
 *
 * @param gtin which article
 * @param lot its lot, if the code says so in characters that a record can keep
 * @param expiry its last day, if the code says so
 */
public record BoxCode(Gtin gtin, Optional<LotId> lot, Optional<LocalDate> expiry) {

    /** A code of an article alone: EAN-8, UPC-A, EAN-13, or 14 digits, maybe with the kind of code in front. */
    private static final Pattern ARTICLE = Pattern.compile("(?:]E[04]|]X0)?(\\d{8}|\\d{12,14})");

    private static final Pattern DATE = Pattern.compile("\\d{6}");
    private static final int LOT_CHARACTERS = 20;

    /**
     * Reads a GS1 code, or the bare number of an article.
     *
     * @param thisYear by which the century of a two-digit year is told
     * @return empty if the text is neither, or contradicts itself
     */
    public static Optional<BoxCode> read(String text, Year thisYear) {
        var article = ARTICLE.matcher(text);
        if (article.matches()) {
            return gtin(article.group(1)).map(gtin -> new BoxCode(gtin, Optional.empty(), Optional.empty()));
        }
        return ElementStrings.read(text).flatMap(values -> of(values, thisYear));
    }

    private static Optional<BoxCode> of(Map<String, String> values, Year thisYear) {
        Optional<String> expiry = Optional.ofNullable(values.get("17"));
        Optional<LocalDate> day = expiry.flatMap(text -> day(text, thisYear));
        Optional<String> lot = Optional.ofNullable(values.get("10"));
        if (expiry.isPresent() && day.isEmpty()
                || lot.filter(text -> text.length() > LOT_CHARACTERS).isPresent()) {
            return Optional.empty();
        }
        return Optional.ofNullable(values.get("01"))
                .filter(text -> text.length() == 14)
                .flatMap(BoxCode::gtin)
                .map(gtin -> new BoxCode(gtin, lot.flatMap(BoxCode::lot), day));
    }

    private static Optional<Gtin> gtin(String digits) {
        try {
            return Optional.of(new Gtin("0".repeat(14 - digits.length()) + digits));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LotId> lot(String text) {
        try {
            return Optional.of(new LotId(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** YYMMDD; day 00 is the last of the month. */
    private static Optional<LocalDate> day(String text, Year thisYear) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.of(year(number(text, 0), thisYear.getValue()), number(text, 2));
            int day = number(text, 4);
            return Optional.of(day == 0 ? month.atEndOfMonth() : month.atDay(day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** GS1 General Specifications, 7.12: 51 years or more ahead is the last century, 50 or more behind the next one. */
    private static int year(int twoDigits, int thisYear) {
        int century = thisYear - thisYear % 100;
        int ahead = twoDigits - thisYear % 100;
        if (ahead >= 51) {
            return century - 100 + twoDigits;
        }
        return ahead <= -50 ? century + 100 + twoDigits : century + twoDigits;
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text.substring(from, from + 2));
    }
}
