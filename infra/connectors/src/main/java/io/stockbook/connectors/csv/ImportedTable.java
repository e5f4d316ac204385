package io.stockbook.connectors.csv;

import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import java.util.List;

/**
 * How the rows of a table become commands.
 *
 * @param <L> what one row says
 */
interface ImportedTable<L> {

    /** Its columns. */
    CsvTable table();

    /** Reads one row; whatever it throws is a mistake of that row. */
    L line(CsvRow row);

    /** What a row belongs to: rows of the same that stand together are one entry. */
    String document(CsvRow row);

    /** The most rows that become one entry; further ones of the same document are another. */
    int mostLines();

    /** Whether a document that comes up again in a file is a mistake. */
    default boolean standsOnce() {
        return true;
    }

    /**
     * Whether a row is known by what it is of, and not by all that it says: then another that is of
     * the same is refused under the same key, and not taken beside it.
     */
    default boolean namedByDocument() {
        return false;
    }

    /**
     * Makes an entry of rows that belong together.
     *
     * @throws IllegalArgumentException when they do not make sense together
     */
    Entry entry(ImportRequest request, List<L> lines);
}
