package yaogui.console.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a table from a file: UTF-8, commas (RFC 4180), the first line names the columns, in whatever order. */
public final class Table {

    private static final long MOST_BYTES = 64L << 20;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setTrim(true)
            .get();

    private Table() {}

    /**
     * Every row below the header, in the file's order; at least one.
     *
     * @param columns that must be there; others are left alone
     */
    public static List<Row> read(Path file, List<String> columns) throws TableFault {
        String text = text(file);
        if (text.isBlank()) {
            throw TableFault.in(file, "the file is empty; its first line should be %s".formatted(header(columns)));
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            requireColumns(file, parser.getHeaderNames(), columns);
            List<Row> rows = rows(file, parser);
            if (rows.isEmpty()) {
                throw TableFault.in(file, "there is a header and no row below it; give it at least one");
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw TableFault.in(
                    file,
                    "this is no table that can be read (%s); save it as CSV with commas, in UTF-8"
                            .formatted(e.getMessage()));
        }
    }

    private static String text(Path file) throws TableFault {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw TableFault.in(
                        file,
                        "%d MB; use a table of at most %d MB".formatted(Files.size(file) >> 20, MOST_BYTES >> 20));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw TableFault.in(file, "there is no such file; look at the spelling and the folder");
        } catch (CharacterCodingException e) {
            throw TableFault.in(file, "this is not UTF-8; save it as CSV in UTF-8, not in GBK or another encoding");
        } catch (IOException e) {
            throw TableFault.in(
                    file, "it cannot be read (%s); is it a file, and may this user read it?".formatted(e.getMessage()));
        }
    }

    private static void requireColumns(Path file, List<String> there, List<String> columns) throws TableFault {
        for (String column : columns) {
            if (!there.contains(column)) {
                throw TableFault.at(
                        file,
                        1,
                        "the column '%s' is missing; the first line names %s and should name %s"
                                .formatted(column, header(there), header(columns)));
            }
        }
    }

    private static String header(List<String> columns) {
        return String.join(",", columns);
    }

    private static List<Row> rows(Path file, CSVParser parser) throws TableFault {
        List<Row> rows = new ArrayList<>();
        for (CSVRecord row : parser) {
            long line = parser.getCurrentLineNumber();
            if (!row.isConsistent()) {
                throw TableFault.at(
                        file,
                        line,
                        "%d fields, and the first line names %d columns; make them agree"
                                .formatted(row.size(), parser.getHeaderNames().size()));
            }
            rows.add(new Row(file, line, row));
        }
        return rows;
    }
}
