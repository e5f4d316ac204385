package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.MASTER_ALIAS;
import static io.stockbook.schema.jooq.read.Tables.MASTER_ITEM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What there is to sell. */
public final class CatalogQueries {

    private static final Condition ALIAS_OF_ITEM =
            MASTER_ALIAS.OWNER.eq(MASTER_ITEM.OWNER).and(MASTER_ALIAS.SKU.eq(MASTER_ITEM.SKU));

    private static final Field<List<AliasAnswer>> ALIASES =
            multiset(
                            select(MASTER_ALIAS.SOURCE, MASTER_ALIAS.ALIAS)
                                    .from(MASTER_ALIAS)
                                    .where(ALIAS_OF_ITEM)
                                    .orderBy(MASTER_ALIAS.SOURCE, MASTER_ALIAS.ALIAS))
                    .as("aliases")
                    .convertFrom(CatalogQueries::aliases);

    private static final Listing<CatalogAnswer> BY_SKU =
            new Listing<>(
                    "catalog",
                    MASTER_ITEM,
                    columns(),
                    List.of(MASTER_ITEM.SKU),
                    false,
                    CatalogQueries::answer);

    private final Snapshot snapshot;

    /** Asks this database. */
    public CatalogQueries(DSLContext database) {
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

    private static List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(MASTER_ITEM.fields()));
        columns.add(ALIASES);
        return columns;
    }

    /** Where there is no such item there is no list either. */
    private static List<AliasAnswer> aliases(@Nullable Result<Record2<String, String>> rows) {
        return rows == null
                ? List.of()
                : rows.map(row -> new AliasAnswer(row.value1(), row.value2()));
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
                row.get(MASTER_ITEM.VERSION));
    }
}
