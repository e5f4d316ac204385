package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.MASTER_ALIAS;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;

import io.stockbook.messages.catalog.AliasSource;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** What the codes of others stand for. */
public final class AliasQueries {

    private final DSLContext database;

    /** Asks this database. */
    public AliasQueries(DSLContext database) {
        this.database = database;
    }

    /**
     * The SKUs that have each of these codes, looked up as papers name them; a code that nobody has
     * is left out.
     */
    public Map<ItemAlias, List<Sku>> items(OwnerId owner, Collection<ItemAlias> codes) {
        Map<List<String>, List<Sku>> skus =
                database.select(MASTER_ALIAS.SOURCE, MASTER_ALIAS.ALIAS, MASTER_ALIAS.SKU)
                        .from(MASTER_ALIAS)
                        .where(MASTER_ALIAS.OWNER.eq(owner.value()))
                        .and(MASTER_ALIAS.SOURCE.eq(any(distinct(codes, AliasQueries::sources))))
                        .and(
                                MASTER_ALIAS.ALIAS.eq(
                                        any(distinct(codes, code -> Stream.of(code.alias())))))
                        .fetchStream()
                        .collect(
                                groupingBy(
                                        row -> List.of(row.value1(), row.value2()),
                                        mapping(row -> new Sku(row.value3()), toList())));
        Map<ItemAlias, List<Sku>> called = new HashMap<>();
        for (ItemAlias code : codes) {
            List<Sku> its =
                    sources(code)
                            .map(source -> List.of(source, code.alias()))
                            .flatMap(known -> skus.getOrDefault(known, List.of()).stream())
                            .distinct()
                            .sorted(comparing(Sku::value))
                            .toList();
            if (!its.isEmpty()) {
                called.put(code, its);
            }
        }
        return called;
    }

    private static Stream<String> sources(ItemAlias code) {
        return AliasSource.lookedUp(code.source()).stream();
    }

    private static String[] distinct(
            Collection<ItemAlias> codes, Function<ItemAlias, Stream<String>> part) {
        return codes.stream().flatMap(part).distinct().toArray(String[]::new);
    }
}
