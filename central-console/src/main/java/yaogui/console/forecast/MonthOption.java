package yaogui.console.forecast;

import java.time.DateTimeException;
import java.time.YearMonth;
import picocli.CommandLine;

/** A month as it is typed behind an option. */
final class MonthOption implements CommandLine.ITypeConverter<YearMonth> {

    @Override
    public YearMonth convert(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException("'%s' is no month; write it as 2019-06".formatted(text));
        }
    }
}
