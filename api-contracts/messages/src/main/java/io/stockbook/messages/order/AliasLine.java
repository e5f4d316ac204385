package io.stockbook.messages.order;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.AliasSource;
import org.jspecify.annotations.Nullable;

/**
 * So many units of an item that is named by somebody else's code.
 *
 * @param line its number in the order, from 1
 * @param source whose code it is, usually the channel's
 * @param alias the code
 * @param price what the customer pays for one unit, when known
 */
public record AliasLine(
        int line, String source, String alias, long quantity, @Nullable Money price) {

    /** Checks the numbers and the texts. */
    public AliasLine {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
        Require.text(source, AliasSource.LONGEST, "source");
        Require.text(alias, AliasSource.LONGEST, "alias");
    }
}
