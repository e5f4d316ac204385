package io.stockbook.queries;

import static io.stockbook.queries.CatalogLists.ALIASES;
import static io.stockbook.queries.CatalogLists.ALIAS_OF_ITEM;
import static io.stockbook.queries.CatalogLists.COMPONENTS;
import static io.stockbook.queries.CatalogLists.COMPONENT_OF;
import static io.stockbook.queries.CatalogLists.PREP;
import static io.stockbook.queries.CatalogLists.REPLENISHMENT;
import static io.stockbook.queries.CatalogLists.UNITS;
import static io.stockbook.schema.jooq.read.Tables.CATALOG_DUPLICATE;
import static io.stockbook.schema.jooq.read.Tables.MASTER_ALIAS;
import static io.stockbook.schema.jooq.read.Tables.MASTER_ITEM;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.catalog.UnitOfMeasure;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What there is to sell. */
public final class CatalogQueries {

    private static final Listing<CatalogAnswer> BY_SKU =
            new Listing<>(
                    "catalog",
                    MASTER_ITEM,
                    columns(),
                    List.of(MASTER_ITEM.SKU),
                    false,
                    CatalogQueries::answer);

    private static final Listing<CatalogDuplicate> DUPLICATES =
            Listing.of(
                    "duplicates",
                    CATALOG_DUPLICATE,
                    CatalogQueries::duplicate,
                    CATALOG_DUPLICATE.KIND,
                    CATALOG_DUPLICATE.SOURCE,
                    CATALOG_DUPLICATE.CODE);

    private final DSLContext database;
    private final Snapshot snapshot;

    /** Asks this database. */
    public CatalogQueries(DSLContext database) {
        this.database = database;
        snapshot = new Snapshot(database, View.MASTER);
    }

    /** One SKU with its aliases. */
    public Optional<CatalogAnswer> of(CatalogItemId item) {
        return snapshot.one(
                MASTER_ITEM,
                columns(),
                MASTER_ITEM
                        .OWNER
                        .eq(item.owner().value())
                        .and(MASTER_ITEM.SKU.eq(item.sku().value())),
                CatalogQueries::answer);
    }

    /**
     * All SKUs of an owner.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<CatalogAnswer> page(OwnerId owner, PageRequest asked) {
        return snapshot.page(BY_SKU, MASTER_ITEM.OWNER.eq(owner.value()), asked);
    }

    /**
     * The SKUs that somebody else knows by this code; more than one is for people to sort out.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<CatalogAnswer> knownAs(
            OwnerId owner, String source, String alias, PageRequest asked) {
        Condition known =
                exists(
                        selectOne()
                                .from(MASTER_ALIAS)
                                .where(ALIAS_OF_ITEM)
                                .and(MASTER_ALIAS.SOURCE.eq(source))
                                .and(MASTER_ALIAS.ALIAS.eq(alias)));
        return snapshot.page(BY_SKU, MASTER_ITEM.OWNER.eq(owner.value()).and(known), asked);
    }

    /** Those of these SKUs that are in the master. */
    public List<CatalogAnswer> all(OwnerId owner, Collection<Sku> skus) {
        return database.select(columns())
                .from(MASTER_ITEM)
                .where(MASTER_ITEM.OWNER.eq(owner.value()))
                .and(MASTER_ITEM.SKU.eq(any(skus.stream().map(Sku::value).toArray(String[]::new))))
                .fetch(CatalogQueries::answer);
    }

    /**
     * A quantity of one unit in another; empty when there is no such item.
     *
     * @throws IllegalArgumentException when it has no such unit, or a rest is left
     */
    public Optional<ConversionAnswer> conversion(
            CatalogItemId item, long quantity, String from, String to) {
        return of(item).map(
                        known ->
                                new ConversionAnswer(
                                        known.sku(),
                                        quantity,
                                        from,
                                        to,
                                        unit(known, from).in(unit(known, to), quantity)));
    }

    private static UnitOfMeasure unit(CatalogAnswer item, String name) {
        return UnitOfMeasure.named(item.sku(), name, item.allUnits());
    }

    /**
     * What in an owner's catalog looks like one thing under two names.
     *
     * @param kind only this one, which spares looking for the others
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<CatalogDuplicate> duplicates(
            OwnerId owner, CatalogDuplicate.@Nullable Kind kind, PageRequest asked) {
        return snapshot.page(
                DUPLICATES,
                CATALOG_DUPLICATE
                        .OWNER
                        .eq(owner.value())
                        .and(
                                kind == null
                                        ? noCondition()
                                        : CATALOG_DUPLICATE.KIND.eq(inline(kind.name()))),
                asked);
    }

    private static CatalogDuplicate duplicate(Record row) {
        return new CatalogDuplicate(
                CatalogDuplicate.Kind.valueOf(row.get(CATALOG_DUPLICATE.KIND)),
                row.get(CATALOG_DUPLICATE.SOURCE),
                row.get(CATALOG_DUPLICATE.CODE),
                row.get(CATALOG_DUPLICATE.SKU_COUNT),
                List.of(row.get(CATALOG_DUPLICATE.SKUS)));
    }

    private static List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(MASTER_ITEM.fields()));
        columns.addAll(List.of(ALIASES, UNITS, COMPONENTS, COMPONENT_OF, PREP, REPLENISHMENT));
        return columns;
    }

    private static CatalogAnswer answer(Record row) {
        String abcClass = row.get(MASTER_ITEM.ABC_CLASS);
        return new CatalogAnswer(
                row.get(MASTER_ITEM.SKU),
                row.get(MASTER_ITEM.NAME),
                row.get(MASTER_ITEM.UNIT),
                Tracking.valueOf(row.get(MASTER_ITEM.TRACKING)),
                abcClass == null ? null : AbcClass.valueOf(abcClass),
                row.get(ALIASES),
                row.get(UNITS),
                row.get(COMPONENTS),
                row.get(MASTER_ITEM.MAY_SPLIT),
                row.get(MASTER_ITEM.BUILT_ONLY),
                row.get(COMPONENT_OF),
                row.get(PREP),
                row.get(REPLENISHMENT),
                row.get(MASTER_ITEM.VERSION));
    }
}
