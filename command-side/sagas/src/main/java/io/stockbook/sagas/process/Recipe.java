package io.stockbook.sagas.process;

import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.id.Sku;
import java.util.List;
import java.util.Map;

/**
 * What the catalog says one kit holds.
 *
 * @param maySplit true when the components of one kit may come from several locations
 */
public record Recipe(List<Component> components, boolean maySplit) {

    /** Keeps the list as it is. */
    public Recipe {
        components = List.copyOf(components);
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
