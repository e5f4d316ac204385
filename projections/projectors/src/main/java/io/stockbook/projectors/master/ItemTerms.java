package io.stockbook.projectors.master;

import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM_COMPONENT;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM_PREP;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM_REPLENISHMENT;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM_UNIT;

import io.stockbook.messages.catalog.CatalogEvent.ComponentsDefined;
import io.stockbook.messages.catalog.CatalogEvent.PrepRequired;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentEnded;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentPlanned;
import io.stockbook.messages.catalog.CatalogEvent.UnitDefined;
import io.stockbook.messages.catalog.CatalogEvent.UnitRemoved;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.projectors.rows.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What a batch says last of units, components, preparation and buying; the rows of before go. */
final class ItemTerms {

    /** One row, or several, of an item. */
    private record OfItem(ItemKey item, String name) {}

    private final Map<OfItem, Optional<Long>> units = new LinkedHashMap<>();
    private final Map<ItemKey, List<Component>> components = new LinkedHashMap<>();
    private final Map<OfItem, List<PrepNeed>> prep = new LinkedHashMap<>();
    private final Map<OfItem, Optional<Replenishment>> plans = new LinkedHashMap<>();

    void take(ItemKey item, UnitDefined said) {
        units.put(new OfItem(item, said.unit()), Optional.of(said.contains()));
    }

    void take(ItemKey item, UnitRemoved said) {
        units.put(new OfItem(item, said.unit()), Optional.empty());
    }

    void take(ItemKey item, ComponentsDefined said) {
        components.put(item, said.components());
    }

    void take(ItemKey item, PrepRequired said) {
        prep.put(new OfItem(item, said.channel().value()), said.needs());
    }

    void take(ItemKey item, ReplenishmentPlanned said) {
        plans.put(new OfItem(item, said.location().value()), Optional.of(said.plan()));
    }

    void take(ItemKey item, ReplenishmentEnded said) {
        plans.put(new OfItem(item, said.location().value()), Optional.empty());
    }

    void save(DSLContext database) {
        saveUnits(database);
        saveComponents(database);
        savePrep(database);
        savePlans(database);
    }

    private void saveUnits(DSLContext database) {
        Rows before = new Rows(ITEM_UNIT, ITEM_UNIT.OWNER, ITEM_UNIT.SKU, ITEM_UNIT.UNIT);
        Rows after = new Rows(ITEM_UNIT);
        units.forEach(
                (of, contains) -> {
                    before.add(of.item().owner(), of.item().sku(), of.name());
                    contains.ifPresent(
                            many -> after.add(of.item().owner(), of.item().sku(), of.name(), many));
                });
        before.delete(database);
        after.insert(database);
    }

    private void saveComponents(DSLContext database) {
        Rows before = new Rows(ITEM_COMPONENT, ITEM_COMPONENT.OWNER, ITEM_COMPONENT.SKU);
        Rows after = new Rows(ITEM_COMPONENT);
        components.forEach(
                (item, parts) -> {
                    before.add(item.owner(), item.sku());
                    parts.forEach(
                            part ->
                                    after.add(
                                            item.owner(),
                                            item.sku(),
                                            part.sku().value(),
                                            part.quantity()));
                });
        before.delete(database);
        after.insert(database);
    }

    private void savePrep(DSLContext database) {
        Rows before = new Rows(ITEM_PREP, ITEM_PREP.OWNER, ITEM_PREP.SKU, ITEM_PREP.CHANNEL);
        Rows after = new Rows(ITEM_PREP);
        prep.forEach(
                (of, needs) -> {
                    before.add(of.item().owner(), of.item().sku(), of.name());
                    needs.forEach(
                            need ->
                                    after.add(
                                            of.item().owner(),
                                            of.item().sku(),
                                            of.name(),
                                            need.name()));
                });
        before.delete(database);
        after.insert(database);
    }

    private void savePlans(DSLContext database) {
        Rows before =
                new Rows(
                        ITEM_REPLENISHMENT,
                        ITEM_REPLENISHMENT.OWNER,
                        ITEM_REPLENISHMENT.SKU,
                        ITEM_REPLENISHMENT.LOCATION);
        Rows after = new Rows(ITEM_REPLENISHMENT);
        plans.forEach(
                (of, plan) -> {
                    before.add(of.item().owner(), of.item().sku(), of.name());
                    plan.ifPresent(
                            it ->
                                    after.add(
                                            of.item().owner(),
                                            of.item().sku(),
                                            of.name(),
                                            it.reorderPoint(),
                                            it.orderQuantity(),
                                            it.leadTimeDays(),
                                            it.supplier().value()));
                });
        before.delete(database);
        after.insert(database);
    }
}
