package io.stockbook.commandapi.rest;

import io.stockbook.messages.catalog.UnitOfMeasure;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What has to be known of items before a command can be made that names them. */
@FunctionalInterface
public interface KnownItems {

    /**
     * These items as every command has left them that was answered by now; one that nobody has
     * registered is left out.
     */
    Map<Sku, KnownItem> of(OwnerId owner, Collection<Sku> skus);

    /**
     * One item.
     *
     * @param units the smallest first
     * @param kit whether it has components
     * @param kits that it is a component of
     */
    record KnownItem(List<UnitOfMeasure> units, boolean kit, List<Sku> kits) {

        /** Keeps the lists as they are. */
        public KnownItem {
            units = List.copyOf(units);
            kits = List.copyOf(kits);
        }
    }
}
