package io.stockbook.sagas.process;

import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.id.Sku;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog says one kit holds.
 *
 * @param maySplit true when the components of one kit may come from several locations
 * @param builtOnly true when orders wait for built ones, and null when components may serve them,
 *     as in every recipe that was kept before there was this word
 */
public record Recipe(List<Component> components, boolean maySplit, @Nullable Boolean builtOnly) {

    /** Keeps the list as it is, and what components may serve as one text. */
    public Recipe {
        components = List.copyOf(components);
        builtOnly = Boolean.TRUE.equals(builtOnly) ? Boolean.TRUE : null;
    }

    /** Whether components never serve orders. */
    public boolean soldBuiltOnly() {
        return builtOnly != null;
    }

    boolean holds(Sku sku) {
        return components.stream().anyMatch(of -> of.sku().equals(sku));
    }

    /** Kits that these units make complete. */
    long complete(Map<Sku, Long> units) {
        return components.stream()
                .mapToLong(of -> units.getOrDefault(of.sku(), 0L) / of.quantity())
                .min()
                .orElse(0);
    }
}
