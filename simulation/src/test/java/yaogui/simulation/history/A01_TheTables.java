package yaogui.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yaogui.console.table.TableFault;

/** The tables are read strictly: what is wrong with one is said with file, line and what to try. */
final class A01_TheTables {

    private static final String HEADER = "site,product,month,opening,received,issued,adjusted,closing\n";
    private static final String GOOD = "N01,P1,2019-01,10,5,7,-1,7\n";
    private static final Set<String> SITES = Set.of("N01");

    @TempDir
    Path folder;

    @Test
    void aGoodTableIsReadWhateverElseStandsInIt() throws TableFault {
        Map<String, HistorySite> sites = HistorySite.read(Invented.SITES);
        History history = History.read(Invented.REPORTS, sites.keySet());
        assertThat(sites.get("N01")).isEqualTo(new HistorySite("N01", "Hospital", "North", "Lake", 30.2610, 118.1020));
        assertThat(history.reports()).hasSize(16);
        assertThat(history.months())
                .containsExactly(
                        YearMonth.of(2018, 12), YearMonth.of(2019, 1), YearMonth.of(2019, 2), YearMonth.of(2019, 3));
        assertThat(history.last(3).issued()).isEqualTo(history.issued() - 40);
    }

    @Test
    void columnsMayStandInAnyOrderWithAByteOrderMarkAndQuotes() throws IOException, TableFault {
        Path file = write("\uFEFF" + """
                month,closing,site,"product",opening,received,issued,adjusted
                2019-01,"7",N01,"P, 1",10,5,7,-1
                """.replace("\n", "\r\n"));
        assertThat(History.read(file, SITES).reports())
                .containsExactly(new MonthlyReport("N01", "P, 1", YearMonth.of(2019, 1), 10, 5, 7, -1, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "N01,P1,2019-1,10,5,7,-1,7       | line 2: 'month' is '2019-1', which is no month; write it as 2019-06",
                "N01,P1,2019-13,10,5,7,-1,7      | line 2: 'month' is '2019-13', which is no month; write it as 2019-06",
                "N01,P1,2019-01,ten,5,7,-1,7     | line 2: 'opening' is 'ten'; write a whole number of units, such as 12",
                "N01,P1,2019-01,10,5.5,7,-1,7    | line 2: 'received' is '5.5'; write a whole number of units, such as 12",
                "N01,P1,2019-01,10,5,-7,-1,21    | line 2: 'issued' is -7; goods cannot be fewer than 0: correct the report",
                "N01,P1,2019-01,10,5,7,,8        | line 2: 'adjusted' is empty; fill it in or take the row out",
                "N01,P1,2019-01,10,5,7,-1,8      | line 2: opening 10 + received 5 - issued 7 + adjusted -1 is 7, and closing says 8; correct one of them",
                "X99,P1,2019-01,10,5,7,-1,7      | line 2: site 'X99' is not in the table of sites; add it there",
                "N01,P1,2019-01,10,5,7           | line 2: 6 fields, and the first line names 8 columns; make them agree",
            })
    void aWrongRowIsNamed(String row, String sentence) throws IOException {
        Path file = write(HEADER + row + "\n");
        assertThatThrownBy(() -> History.read(file, SITES))
                .isInstanceOf(TableFault.class)
                .hasMessage("%s, %s", file, sentence);
    }

    @Test
    void aSecondReportOfOneMonthIsNamedWithTheFirst() throws IOException {
        Path file = write(HEADER + GOOD + "N01,P2,2019-01,0,0,0,0,0\n" + GOOD);
        assertThatThrownBy(() -> History.read(file, SITES))
                .hasMessage("%s, line 4: P1 of N01 in 2019-01 stands already in line 2; take one of them out", file);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path file = write("site;product;month\nN01;P1;2019-01\n");
        assertThatThrownBy(() -> History.read(file, SITES))
                .hasMessage(
                        "%s, line 1: the column 'site' is missing; the first line names site;product;month and should name"
                                + " site,product,month,opening,received,issued,adjusted,closing",
                        file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "N01,Hospital,North,Lake,91,118  | 'latitude' is '91'; write degrees from -90 to 90, such as 5.43",
                "N01,Hospital,North,Lake,30,NaN  | 'longitude' is 'NaN'; write degrees from -180 to 180, such as 5.43",
                "N01,Hospital,North,Lake,30,     | 'longitude' is empty; fill it in or take the row out",
            })
    void aSiteMustBeSomewhere(String row, String sentence) throws IOException {
        Path file = write("site,kind,region,district,latitude,longitude\n" + row + "\n");
        assertThatThrownBy(() -> HistorySite.read(file)).hasMessage("%s, line 2: %s", file, sentence);
    }

    @Test
    void aSiteStandsInTheTableOnce() throws IOException {
        String row = "N01,Hospital,North,Lake,30,118\n";
        Path file = write("site,kind,region,district,latitude,longitude\n" + row + row);
        assertThatThrownBy(() -> HistorySite.read(file))
                .hasMessageContaining("line 3: site 'N01' stands here a second time");
    }

    @Test
    void aFileThatIsNoTableIsSaidToBeNone() throws IOException {
        assertThatThrownBy(() -> History.read(write(""), SITES)).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> History.read(write(HEADER), SITES)).hasMessageContaining("no row below it");
        assertThatThrownBy(() -> History.read(write(HEADER + "\"N01,P1\n"), SITES))
                .hasMessageContaining("no table that can be read");
        assertThatThrownBy(() -> History.read(folder, SITES)).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> History.read(folder.resolve("no.csv"), SITES)).hasMessageContaining("no such file");
    }

    @Test
    void anotherEncodingIsSaidToBeOne() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(file, (HEADER + "卫生院,P1,2019-01,10,5,7,-1,7\n").getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> History.read(file, SITES)).hasMessageContaining("this is not UTF-8");
    }

    private Path write(String text) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }
}
