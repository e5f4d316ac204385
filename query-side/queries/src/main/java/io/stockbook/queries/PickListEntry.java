package io.stockbook.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units that the floor has to pick from one place for one line.
 *
 * @param priority of the order, 0 (first) to 9 (last)
 * @param codes by which a scanner may read the SKU, besides the SKU itself
 * @param service how the order is to travel, as its channel calls it
 * @param serviceLevel the same as Stockbook calls it; absent while nobody has said
 * @param blocked true when the order may not leave for now
 */
public record PickListEntry(
        String order,
        int line,
        String sku,
        List<String> codes,
        String location,
        UUID allocation,
        long quantity,
        int priority,
        @Nullable LocalDate promisedBy,
        @Nullable String service,
        @Nullable String serviceLevel,
        boolean blocked) {

    /** Keeps the list as it is. */
    public PickListEntry {
        codes = List.copyOf(codes);
    }
}
