package io.stockbook.messages.count;

import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.id.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stock items of a location are counted: these SKUs, those of a class, or all with a history.
 *
 * @param skus empty when the class, or nothing, selects
 */
public record CountSelection(List<Sku> skus, @Nullable AbcClass abcClass) {

    /** Everything that is or ever was at the location. */
    public static final CountSelection ALL = new CountSelection(List.of(), null);

    /** The most SKUs that may be named. */
    public static final int MOST_SKUS = 2_000;

    /** Checks that no SKU stands twice, and that one thing only selects. */
    public CountSelection {
        skus = List.copyOf(skus);
        Require.that(
                skus.size() <= MOST_SKUS,
                "a count can name at most %d SKUs, not %d".formatted(MOST_SKUS, skus.size()));
        Require.that(
                skus.stream().distinct().count() == skus.size(), "each SKU may stand once only");
        Require.that(
                skus.isEmpty() || abcClass == null,
                "a count is of SKUs or of a class, not of both");
    }
}
