package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.MASTER_ALIAS;
import static io.stockbook.schema.jooq.read.Tables.MASTER_ITEM;
import static io.stockbook.schema.jooq.read.Tables.MASTER_ITEM_COMPONENT;
import static io.stockbook.schema.jooq.read.Tables.MASTER_ITEM_PREP;
import static io.stockbook.schema.jooq.read.Tables.MASTER_ITEM_REPLENISHMENT;
import static io.stockbook.schema.jooq.read.Tables.MASTER_ITEM_UNIT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.UnitOfMeasure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** What a SKU has several of, each as one column beside the SKU's own. */
final class CatalogLists {

    static final Condition ALIAS_OF_ITEM =
            MASTER_ALIAS.OWNER.eq(MASTER_ITEM.OWNER).and(MASTER_ALIAS.SKU.eq(MASTER_ITEM.SKU));

    static final Field<List<AliasAnswer>> ALIASES =
            list(
                    "aliases",
                    select(MASTER_ALIAS.SOURCE, MASTER_ALIAS.ALIAS)
                            .from(MASTER_ALIAS)
                            .where(ALIAS_OF_ITEM)
                            .orderBy(MASTER_ALIAS.SOURCE, MASTER_ALIAS.ALIAS),
                    rows -> rows.map(row -> new AliasAnswer(row.value1(), row.value2())));

    static final Field<List<UnitOfMeasure>> UNITS =
            list(
                    "units",
                    select(MASTER_ITEM_UNIT.UNIT, MASTER_ITEM_UNIT.CONTAINS)
                            .from(MASTER_ITEM_UNIT)
                            .where(MASTER_ITEM_UNIT.OWNER.eq(MASTER_ITEM.OWNER))
                            .and(MASTER_ITEM_UNIT.SKU.eq(MASTER_ITEM.SKU))
                            .orderBy(MASTER_ITEM_UNIT.CONTAINS, MASTER_ITEM_UNIT.UNIT),
                    rows -> rows.map(row -> new UnitOfMeasure(row.value1(), row.value2())));

    static final Field<List<ComponentAnswer>> COMPONENTS =
            list(
                    "components",
                    select(MASTER_ITEM_COMPONENT.COMPONENT, MASTER_ITEM_COMPONENT.QUANTITY)
                            .from(MASTER_ITEM_COMPONENT)
                            .where(MASTER_ITEM_COMPONENT.OWNER.eq(MASTER_ITEM.OWNER))
                            .and(MASTER_ITEM_COMPONENT.SKU.eq(MASTER_ITEM.SKU))
                            .orderBy(MASTER_ITEM_COMPONENT.COMPONENT),
                    rows -> rows.map(row -> new ComponentAnswer(row.value1(), row.value2())));

    static final Field<List<String>> COMPONENT_OF =
            list(
                    "component_of",
                    select(MASTER_ITEM_COMPONENT.SKU)
                            .from(MASTER_ITEM_COMPONENT)
                            .where(MASTER_ITEM_COMPONENT.OWNER.eq(MASTER_ITEM.OWNER))
                            .and(MASTER_ITEM_COMPONENT.COMPONENT.eq(MASTER_ITEM.SKU))
                            .orderBy(MASTER_ITEM_COMPONENT.SKU)
                            .limit(100),
                    rows -> rows.map(row -> row.value1()));

    static final Field<List<PrepAnswer>> PREP =
            list(
                    "prep",
                    select(MASTER_ITEM_PREP.CHANNEL, MASTER_ITEM_PREP.NEED)
                            .from(MASTER_ITEM_PREP)
                            .where(MASTER_ITEM_PREP.OWNER.eq(MASTER_ITEM.OWNER))
                            .and(MASTER_ITEM_PREP.SKU.eq(MASTER_ITEM.SKU))
                            .orderBy(MASTER_ITEM_PREP.CHANNEL),
                    CatalogLists::prep);

    static final Field<List<ReplenishmentAnswer>> REPLENISHMENT =
            list(
                    "replenishment",
                    select(
                                    MASTER_ITEM_REPLENISHMENT.LOCATION,
                                    MASTER_ITEM_REPLENISHMENT.REORDER_POINT,
                                    MASTER_ITEM_REPLENISHMENT.ORDER_QUANTITY,
                                    MASTER_ITEM_REPLENISHMENT.LEAD_TIME_DAYS,
                                    MASTER_ITEM_REPLENISHMENT.SUPPLIER)
                            .from(MASTER_ITEM_REPLENISHMENT)
                            .where(MASTER_ITEM_REPLENISHMENT.OWNER.eq(MASTER_ITEM.OWNER))
                            .and(MASTER_ITEM_REPLENISHMENT.SKU.eq(MASTER_ITEM.SKU))
                            .orderBy(MASTER_ITEM_REPLENISHMENT.LOCATION),
                    rows ->
                            rows.map(
                                    row ->
                                            new ReplenishmentAnswer(
                                                    row.value1(),
                                                    row.value2(),
                                                    row.value3(),
                                                    row.value4(),
                                                    row.value5())));

    private CatalogLists() {}

    /** Where there is no such item there is no list either. */
    private static <R extends Record, T> Field<List<T>> list(
            String name, Select<R> rows, Function<Result<R>, List<T>> answers) {
        return multiset(rows).as(name).convertFrom(found -> answered(found, answers));
    }

    private static <R extends Record, T> List<T> answered(
            @Nullable Result<R> found, Function<Result<R>, List<T>> answers) {
        return found == null ? List.of() : answers.apply(found);
    }

    private static List<PrepAnswer> prep(Result<Record2<String, String>> rows) {
        Map<String, List<PrepNeed>> byChannel = new LinkedHashMap<>();
        rows.forEach(
                row ->
                        byChannel
                                .computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(PrepNeed.valueOf(row.value2())));
        return byChannel.entrySet().stream()
                .map(
                        entry ->
                                new PrepAnswer(
                                        entry.getKey(),
                                        entry.getValue().stream().sorted().toList()))
                .toList();
    }
}
