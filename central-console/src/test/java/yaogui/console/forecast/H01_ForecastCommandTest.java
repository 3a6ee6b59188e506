package yaogui.console.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Reports in, a table of forecasts out; or one sentence and exit code 2. */
final class H01_ForecastCommandTest {

    private static final String REPORTS = """
            site,product,month,issued,closing
            N01,P1,2026-01,4,10
            N01,P1,2026-02,6,4
            "N02, annex",P1,2026-03,2,0
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachSeriesHasARowForEachMonth() throws IOException {
        assertThat(forecast(REPORTS, "--origin", "2026-02", "--horizon", "2")).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("deep/out.csv"));
        assertThat(lines.getFirst())
                .startsWith("site,product,month,mean,sd,q05,")
                .endsWith(",q95,q99");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("N01,P1,2026-03,5.");
        assertThat(lines.get(4)).startsWith("\"N02, annex\",P1,2026-04,");
        assertThat(out.toString()).startsWith("2 months of 2 series after 2026-02: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2026-04  | 2  | --origin is 2026-04, and the reports are of 2026-01 to 2026-03; name one of these months",
                "2026-13  | 2  | '2026-13' is no month; write it as 2019-06",
                "2026-02  | 0  | --horizon is 0; use 1 to 24 months",
                "2026-02  | 25 | --horizon is 25; use 1 to 24 months",
            })
    void whatCannotBeIsSaid(String origin, String horizon, String sentence) throws IOException {
        assertThat(forecast(REPORTS, "--origin", origin, "--horizon", horizon)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
        assertThat(folder.resolve("deep")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "N01,P1,2026-02,5,1   | line 5: P1 of N01 in 2026-02 stands already in line 3; take one of them out",
                "N01,P1,2026-04,-5,1  | line 5: 'issued' is -5; goods cannot be fewer than 0: correct the report",
                "N01,P1,2026-04,,1    | line 5: 'issued' is empty; fill it in or take the row out",
                "N01,P1,2026-04,x,1   | line 5: 'issued' is 'x'; write a whole number of units, such as 12",
                "N01,P1,9026-04,1,1   | line 5: the table begins with 2026-01 and reaches 9026-04; correct the month that is wrong",
            })
    void aWrongReportIsNamed(String row, String sentence) throws IOException {
        assertThat(forecast(REPORTS + row + "\n", "--origin", "2026-02", "--horizon", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
    }

    @Test
    void theStockIsNotNeeded() throws IOException {
        String reports = "product,issued,month,site\nP1,3,2026-01,N01\n";
        assertThat(forecast(reports, "--origin", "2026-01", "--horizon", "1")).isZero();
        assertThat(Files.readAllLines(folder.resolve("deep/out.csv")).get(1)).startsWith("N01,P1,2026-02,3.000,");
    }

    @Test
    void rulesAreComparedInATable() throws IOException {
        StringBuilder reports = new StringBuilder("site,product,month,issued,closing\n");
        for (int site = 0; site < 12; site++) {
            for (int month = 0; month < 30; month++) {
                reports.append("S%02d,P1,%d-%02d,%d,9%n"
                        .formatted(site, 2023 + month / 12, 1 + month % 12, (site * month * 7) % 11));
            }
        }
        int code = run(new BacktestCommand(), reports.toString(), "--reviews", "12", "--lead", "1");
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains(
                        "12 series, 12 reviews (2024-07 to 2025-06), lead time 1 months",
                        "| 3.0 x average of 3 months ")
                .containsPattern("With the fill rate of 3 x the average: [+-][0-9.]+ % units on the shelf");
    }

    @ParameterizedTest
    @CsvSource({
        "--reviews,1,'--reviews is 1, and the reports are of 3 months (2026-01 to 2026-03); use 1 to 0'",
        "--lead,9,--lead is 9; use 0 to 6 months"
    })
    void aComparisonThatCannotBeIsRefused(String option, String value, String sentence) throws IOException {
        String reports = option.equals("--lead") ? REPORTS + "N01,P1,2026-12,1,1\n" : REPORTS;
        assertThat(run(
                        new BacktestCommand(),
                        reports,
                        option,
                        value,
                        option.equals("--lead") ? "--reviews=5" : "--lead=0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    private int forecast(String reports, String... more) throws IOException {
        Path file = folder.resolve("deep/out.csv");
        String[] words = new String[more.length + 2];
        System.arraycopy(more, 0, words, 0, more.length);
        words[more.length] = "--out";
        words[more.length + 1] = file.toString();
        return run(new ForecastCommand(), reports, words);
    }

    private int run(Object command, String reports, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("reports.csv"), reports);
        String[] words = new String[more.length + 2];
        System.arraycopy(more, 0, words, 2, more.length);
        words[0] = "--history";
        words[1] = file.toString();
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
