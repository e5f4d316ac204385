package io.stockbook.commandapi.rest;

import io.stockbook.commandapi.rest.KnownItems.KnownItem;
import io.stockbook.messages.catalog.UnitOfMeasure;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people count in cases into the smallest units that the ledger keeps. It is done where
 * commands come in, by the units as they are then: a unit that holds another number tomorrow
 * changes nothing of what was ordered today.
 */
public final class Units {

    /**
     * A quantity as somebody wrote it.
     *
     * @param sku what it is of, when that is said
     * @param unit the name of the unit, or null for the smallest
     */
    public record Measure(@Nullable Sku sku, long quantity, @Nullable String unit) {}

    private final KnownItems items;

    Units(KnownItems items) {
        this.items = items;
    }

    /**
     * The quantities in smallest units, in their order.
     *
     * @throws IllegalArgumentException when a unit is unknown, or a quantity too large
     */
    public List<Long> smallest(OwnerId owner, List<Measure> measures) {
        Set<Sku> skus =
                measures.stream()
                        .filter(measure -> measure.unit() != null)
                        .map(Measure::sku)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<Sku, KnownItem> known = skus.isEmpty() ? Map.of() : items.of(owner, skus);
        return measures.stream().map(measure -> smallest(measure, known)).toList();
    }

    /** One quantity in smallest units. */
    public long smallest(OwnerId owner, Measure measure) {
        return smallest(owner, List.of(measure)).getFirst();
    }

    private static long smallest(Measure measure, Map<Sku, KnownItem> known) {
        String unit = measure.unit();
        if (unit == null) {
            return measure.quantity();
        }
        Sku sku = measure.sku();
        if (sku == null) {
            throw new IllegalArgumentException(
                    "a unit is one of a SKU: name the SKU too, or count in its smallest unit");
        }
        KnownItem item = known.get(sku);
        if (item == null) {
            throw new IllegalArgumentException(
                    "there is no item %s in the catalog, so nobody knows what a %s of it is"
                            .formatted(sku, unit));
        }
        return UnitOfMeasure.named(sku.value(), unit, item.units()).smallest(measure.quantity());
    }
}
