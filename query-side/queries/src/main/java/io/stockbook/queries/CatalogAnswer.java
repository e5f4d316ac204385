package io.stockbook.queries;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.catalog.UnitOfMeasure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One SKU of the master.
 *
 * @param unit its smallest unit
 * @param abcClass how closely it is looked after, when somebody said so
 * @param units besides the smallest
 * @param components what it holds when it is a kit
 * @param maySplit whether the components of one kit may come from several places; absent when it is
 *     no kit
 * @param builtOnly whether only work orders take components, and orders wait for built ones; absent
 *     when it is no kit
 * @param componentOf the kits that hold it
 * @param prep what channels want done to it
 */
public record CatalogAnswer(
        String sku,
        String name,
        String unit,
        Tracking tracking,
        @Nullable AbcClass abcClass,
        List<AliasAnswer> aliases,
        List<UnitOfMeasure> units,
        List<ComponentAnswer> components,
        @Nullable Boolean maySplit,
        @Nullable Boolean builtOnly,
        List<String> componentOf,
        List<PrepAnswer> prep,
        List<ReplenishmentAnswer> replenishment,
        long version) {

    /** Keeps the lists as they are. */
    public CatalogAnswer {
        aliases = List.copyOf(aliases);
        units = List.copyOf(units);
        components = List.copyOf(components);
        componentOf = List.copyOf(componentOf);
        prep = List.copyOf(prep);
        replenishment = List.copyOf(replenishment);
    }

    /** All its units, the smallest first. */
    public List<UnitOfMeasure> allUnits() {
        return Stream.concat(Stream.of(new UnitOfMeasure(unit, 1)), units.stream()).toList();
    }
}
