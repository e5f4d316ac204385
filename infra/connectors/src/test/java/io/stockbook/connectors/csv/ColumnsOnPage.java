package io.stockbook.connectors.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the reference says of the columns of tables. */
public final class ColumnsOnPage {

    private static final Path PAGE = Path.of("../../docs/reference/csv.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+)` \\| (yes|) \\| (?:`([^`]*)`|) \\| .*", Pattern.MULTILINE);

    private ColumnsOnPage() {}

    /** Expects all columns of a table there, in their order, with what its template shows. */
    public static void are(CsvTable table) throws IOException {
        String page = Files.readString(PAGE);
        String heading = "### `%s`\n".formatted(table.name());
        assertThat(page).contains(heading);
        int from = page.indexOf(heading) + heading.length();
        int to =
                Stream.of("\n### ", "\n## ")
                        .mapToInt(next -> page.indexOf(next, from))
                        .filter(next -> next > 0)
                        .min()
                        .orElseThrow();
        List<CsvColumn> said =
                ROW.matcher(page.substring(from, to)).results().map(ColumnsOnPage::column).toList();
        assertThat(said).as(table.name()).isEqualTo(table.columns());
    }

    private static CsvColumn column(MatchResult row) {
        String example = row.group(3) == null ? "" : row.group(3);
        return new CsvColumn(row.group(1), row.group(2).equals("yes"), example);
    }
}
