package io.stockbook.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be read is read, and what cannot says in which row. */
final class CsvRowsTest {

    private enum Colour {
        RED,
        BLUE
    }

    private static final CsvTable TABLE =
            new CsvTable(
                    "things",
                    List.of(
                            CsvColumn.required("name", "MUG"),
                            CsvColumn.required("units", "12"),
                            CsvColumn.optional("colour", "RED")));

    @Test
    void columnsStandInAnyOrderAndSomeMayBeMissing() {
        assertThat(read("units,name\n3,MUG\n")).containsExactly("2 MUG 3 null");
        assertThat(read("colour,units,name\nBLUE,3,MUG\n")).containsExactly("2 MUG 3 BLUE");
    }

    @Test
    void whatSpreadsheetsDoIsUnderstood() {
        assertThat(read("\ufeffname,units\r\n\"MUG, big\",3\r\n\r\n,\r\nJUG , 4\r\n"))
                .containsExactly("2 MUG, big 3 null", "5 JUG 4 null");
    }

    @Test
    void aMistakeNamesItsRowAndColumnAndTheRowsAfterItAreRead() {
        assertThat(read("name,units,colour\nMUG,three,\n,4,\nJUG,5\nPOT,6,GREEN\nPAN,7,RED\n"))
                .containsExactly(
                        "2 units: must be a whole number, not \"three\"",
                        "3 name: must not be empty",
                        "4 null: has 2 fields, and the first row names 3 columns",
                        "5 colour: must be one of RED, BLUE, not \"GREEN\"",
                        "6 PAN 7 RED");
    }

    @Test
    void whatIsNoCsvEndsThere() {
        assertThat(read("name,units\nMUG,1\nJUG,\"2\nPOT,3\n"))
                .hasSize(2)
                .first()
                .isEqualTo("2 MUG 1 null");
        assertThat(read("name,units\nMUG,1\nJUG,\"2\nPOT,3\n").getLast())
                .startsWith("3 null: is no CSV: ");
    }

    @Test
    void semicolonsAreNamed() {
        assertThatThrownBy(() -> read("name;units\nMUG;1\n"))
                .hasMessage("columns are told apart by commas, and not by semicolons");
    }

    @Test
    void otherEncodingsAreNotGuessedAndNamedWhereTheyAre() {
        assertThat(read("name,units\nMUG,1\nGRÖSSE,1\nJUG,2\n", StandardCharsets.ISO_8859_1))
                .containsExactly(
                        "2 MUG 1 null",
                        "3 name: is not UTF-8: save the file in that encoding",
                        "4 JUG 2 null");
        assertThatThrownBy(() -> read("nâme,units\nMUG,1\n", StandardCharsets.ISO_8859_1))
                .hasMessage("is not UTF-8: save the file in that encoding");
    }

    @Test
    void theFirstRowMustNameTheTablesColumns() {
        assertThatThrownBy(() -> read("name,colour\n"))
                .hasMessage("the column \"units\" is missing");
        assertThatThrownBy(() -> read("name,units,size\n"))
                .hasMessage("there is no column \"size\"; there are name, units, colour");
        assertThatThrownBy(() -> read("name,units,name\n")).hasMessage("a column is named twice");
        assertThatThrownBy(() -> read("")).hasMessage("the file is empty");
    }

    @Test
    void aFileHasAnEnd() {
        String rows = "MUG,1\n".repeat((int) CsvRows.MOST_ROWS);
        assertThat(read("name,units\n" + rows)).hasSize((int) CsvRows.MOST_ROWS);
        assertThat(read("name,units\n" + rows + "MUG,1\n").getLast())
                .isEqualTo("200002 null: a file may have at most 200000 rows");
    }

    @Test
    void theTemplateIsAFileOfTheTable() {
        assertThat(TABLE.template()).isEqualTo("name,units,colour\r\nMUG,12,RED\r\n");
        assertThat(read(TABLE.template())).containsExactly("2 MUG 12 RED");
    }

    @Test
    void aTextThatASpreadsheetTakesForAFormulaLeavesGuardedAndComesInAsItWas() throws IOException {
        List<String> texts = List.of("=1+1", "+44", "-x", "@here", "'=1", "'quoted'", "MUG");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, List.of("name", "units"))) {
            texts.forEach(text -> file.row(text, -3L));
        }
        String file = out.toString(StandardCharsets.UTF_8);
        assertThat(file)
                .contains("'=1+1,-3", "'+44,-3", "'-x,-3", "'@here,-3", "''=1,-3", "'quoted',-3");
        assertThat(read(file)).first().isEqualTo("2 =1+1 -3 null");
        assertThat(read(file))
                .containsExactlyElementsOf(
                        IntStream.range(0, texts.size())
                                .mapToObj(at -> "%d %s -3 null".formatted(at + 2, texts.get(at)))
                                .toList());
    }

    private static List<String> read(String file) {
        return read(file, StandardCharsets.UTF_8);
    }

    private static List<String> read(String file, Charset charset) {
        List<String> all = new ArrayList<>();
        CsvRows rows = CsvRows.open(TABLE, new ByteArrayInputStream(file.getBytes(charset)));
        while (rows.hasNext()) {
            try {
                CsvRow row = rows.next();
                all.add(
                        "%d %s %d %s"
                                .formatted(
                                        row.number(),
                                        row.text("name"),
                                        row.whole("units"),
                                        row.word("colour", Colour.class)));
            } catch (CsvMistake mistake) {
                all.add("%d %s: %s".formatted(mistake.row(), mistake.column(), mistake.sentence()));
            }
        }
        return all;
    }
}
