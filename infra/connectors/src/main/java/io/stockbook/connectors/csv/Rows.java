package io.stockbook.connectors.csv;

import io.stockbook.messages.Money;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.csv.CsvRow;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What several tables read in the same way. */
public final class Rows {

    private Rows() {}

    /**
     * What all rows of a document say, each for itself.
     *
     * @throws CsvMistake in the first row that says something else than the document's first
     */
    public static <L, H> H same(List<L> lines, Function<L, H> head, ToLongFunction<L> row) {
        L first = lines.getFirst();
        H said = head.apply(first);
        for (L line : lines) {
            if (!head.apply(line).equals(said)) {
                throw new CsvMistake(
                        row.applyAsLong(line),
                        null,
                        "says something else of the same document than row "
                                + row.applyAsLong(first));
            }
        }
        return said;
    }

    /**
     * An amount in minor units with its currency, or null when there is none.
     *
     * @throws CsvMistake when there is one without the other
     */
    public static @Nullable Money money(CsvRow row, String amount, String currency) {
        if (!row.has(amount) && !row.has(currency)) {
            return null;
        }
        long minor = row.whole(amount);
        return row.as(currency, code -> new Money(minor, code));
    }

    /** A yes or a no, which is usually a no. */
    public static boolean yes(CsvRow row, String column) {
        String text = row.optional(column);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new CsvMistake(
                row.number(), column, "must be true or false, not \"%s\"".formatted(text));
    }
}
