package io.stockbook.application.verify;

import io.stockbook.messages.catalog.CatalogEvent.ComponentsDefined;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.id.CatalogItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How units of one item are counted, put together, prepared and bought, by its events. */
final class ItemTally {

    final Map<String, Long> units = new HashMap<>();
    final Map<String, List<PrepNeed>> prep = new HashMap<>();
    final Map<String, Replenishment> plans = new HashMap<>();
    @Nullable ComponentsDefined kit;

    @Nullable Boolean maySplit() {
        if (kit == null || kit.components().isEmpty()) {
            return null;
        }
        return kit.maySplit();
    }

    @Nullable Boolean builtOnly() {
        if (kit == null || kit.components().isEmpty()) {
            return null;
        }
        return kit.builtOnly();
    }

    /** The rows that all items together must have. */
    static final class Tables {

        private final FoldedRows units =
                new FoldedRows("SELECT * FROM read.master_item_unit", "owner", "sku", "unit");
        private final FoldedRows components =
                new FoldedRows(
                        "SELECT * FROM read.master_item_component", "owner", "sku", "component");
        private final FoldedRows prep =
                new FoldedRows(
                        "SELECT * FROM read.master_item_prep", "owner", "sku", "channel", "need");
        private final FoldedRows plans =
                new FoldedRows(
                        "SELECT * FROM read.master_item_replenishment", "owner", "sku", "location");

        void expect(CatalogItemId item, long position, ItemTally tally) {
            String owner = item.owner().value();
            String sku = item.sku().value();
            tally.units.forEach(
                    (unit, contains) ->
                            units.put(position, List.of(owner, sku, unit), "contains", contains));
            if (tally.kit != null) {
                tally.kit
                        .components()
                        .forEach(
                                part ->
                                        components.put(
                                                position,
                                                List.of(owner, sku, part.sku().value()),
                                                "quantity",
                                                part.quantity()));
            }
            tally.prep.forEach(
                    (channel, needs) ->
                            needs.forEach(
                                    need ->
                                            prep.put(
                                                    position,
                                                    List.of(owner, sku, channel, need.name()))));
            tally.plans.forEach(
                    (location, plan) ->
                            plans.put(
                                    position,
                                    List.of(owner, sku, location),
                                    "reorder_point",
                                    plan.reorderPoint(),
                                    "order_quantity",
                                    plan.orderQuantity(),
                                    "lead_time_days",
                                    plan.leadTimeDays(),
                                    "supplier",
                                    plan.supplier().value()));
        }

        void compare(DSLContext snapshot) {
            units.compare(snapshot);
            components.compare(snapshot);
            prep.compare(snapshot);
            plans.compare(snapshot);
        }
    }
}
