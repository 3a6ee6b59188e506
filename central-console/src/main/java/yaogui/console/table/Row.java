package yaogui.console.table;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a table.
 *
 * @param file where it stands
 * @param line its line there, from 1
 * @param fields what it says
 */
public record Row(Path file, long line, CSVRecord fields) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,7}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    /** What stands in a column, which is something. */
    public String text(String column) throws TableFault {
        String text = fields.get(column);
        if (text.isEmpty()) {
            throw fault("'%s' is empty; fill it in or take the row out".formatted(column));
        }
        return text;
    }

    /** A month, such as 2019-06. */
    public YearMonth month(String column) throws TableFault {
        String text = text(column);
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            throw noMonth(column, text);
        }
        throw noMonth(column, text);
    }

    private TableFault noMonth(String column, String text) {
        return fault("'%s' is '%s', which is no month; write it as 2019-06".formatted(column, text));
    }

    /** A number of units, 0 or more and below ten million. */
    public int units(String column) throws TableFault {
        int units = difference(column);
        if (units < 0) {
            throw fault("'%s' is %d; goods cannot be fewer than 0: correct the report".formatted(column, units));
        }
        return units;
    }

    /** A number of units, or nothing where the table has no such column or the field is empty. */
    public OptionalInt unitsIfSaid(String column) throws TableFault {
        boolean said = fields.isMapped(column) && !fields.get(column).isEmpty();
        return said ? OptionalInt.of(units(column)) : OptionalInt.empty();
    }

    /** A whole number of units more, or fewer. */
    public int difference(String column) throws TableFault {
        String text = text(column);
        if (!WHOLE.matcher(text).matches()) {
            throw fault("'%s' is '%s'; write a whole number of units, such as 12".formatted(column, text));
        }
        return Integer.parseInt(text);
    }

    /** Degrees. */
    public double degrees(String column, double most) throws TableFault {
        String text = text(column);
        try {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            throw noDegrees(column, text, most);
        }
        throw noDegrees(column, text, most);
    }

    private TableFault noDegrees(String column, String text, double most) {
        return fault(
                "'%s' is '%s'; write degrees from %.0f to %.0f, such as 5.43".formatted(column, text, -most, most));
    }

    public TableFault fault(String sentence) {
        return TableFault.at(file, line, sentence);
    }
}
