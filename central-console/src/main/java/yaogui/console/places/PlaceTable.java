package yaogui.console.places;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import yaogui.console.places.Trouble.Fault;

/**
 * A table of places as it came out of a spreadsheet: UTF-8, commas (RFC 4180), the first line names the columns, in whatever
 * order.
 *
 * @param rows those that are not empty
 * @param troubles why it is no such table; then the rows count for nothing
 */
record PlaceTable(List<Row> rows, List<Trouble> troubles) {

    static final int MOST_BYTES = 4 << 20;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    /**
     * One line.
     *
     * @param line its number in the file, the first line of it being 1
     */
    record Row(long line, PlaceForm form) {}

    static PlaceTable read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return unfit(Trouble.ofLine(0, Fault.TOO_LARGE, String.valueOf(MOST_BYTES >> 20)));
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(text(bytes)), FORMAT)) {
            return read(parser);
        } catch (CharacterCodingException e) {
            return unfit(Trouble.ofLine(0, Fault.NOT_UTF_8));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return unfit(Trouble.ofLine(0, Fault.NO_TABLE));
        }
    }

    private static PlaceTable unfit(Trouble... troubles) {
        return new PlaceTable(List.of(), List.of(troubles));
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static PlaceTable read(CSVParser parser) {
        List<Trouble> troubles = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Optional<List<PlaceField>> columns = Optional.empty();
        for (CSVRecord record : parser) {
            long line = parser.getCurrentLineNumber();
            if (columns.isEmpty()) {
                columns = Optional.of(columns(record, line, troubles));
                if (!troubles.isEmpty()) {
                    break;
                }
            } else {
                row(record, line, columns.get(), troubles).ifPresent(rows::add);
            }
        }
        if (rows.isEmpty() && troubles.isEmpty()) {
            troubles.add(Trouble.ofLine(0, Fault.EMPTY));
        }
        return new PlaceTable(rows, troubles);
    }

    private static List<PlaceField> columns(CSVRecord header, long line, List<Trouble> troubles) {
        List<PlaceField> columns = new ArrayList<>();
        for (String name : header.stream().limit(width(header)).toList()) {
            Optional<PlaceField> field = PlaceField.find(name);
            if (field.isEmpty()) {
                troubles.add(Trouble.ofLine(line, Fault.UNKNOWN_COLUMN, shortened(name)));
            } else if (columns.contains(field.get())) {
                troubles.add(Trouble.ofLine(line, Fault.COLUMN_TWICE, name));
            } else {
                columns.add(field.get());
            }
        }
        if (!columns.contains(PlaceField.SITE)) {
            troubles.add(Trouble.ofLine(line, Fault.NO_SUCH_COLUMN, PlaceField.SITE.text()));
        }
        return columns;
    }

    private static Optional<Row> row(CSVRecord record, long line, List<PlaceField> columns, List<Trouble> troubles) {
        int width = width(record);
        if (width > columns.size()) {
            troubles.add(
                    Trouble.ofLine(line, Fault.OTHER_LENGTH, String.valueOf(width), String.valueOf(columns.size())));
            return Optional.empty();
        }
        Map<PlaceField, String> cells = new EnumMap<>(PlaceField.class);
        for (int i = 0; i < width; i++) {
            if (!record.get(i).isBlank()) {
                cells.put(columns.get(i), record.get(i).strip());
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Row(line, new PlaceForm(cells)));
    }

    /** Spreadsheets end lines with as many commas as the longest has. */
    private static int width(CSVRecord record) {
        int width = record.size();
        while (width > 0 && record.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
