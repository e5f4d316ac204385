package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.catalog.AliasSource;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.sagas.process.ItemNames;
import io.stockbook.sagas.process.KnownCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Which SKU each code stands for: {@code ledger.known_code}, in which a SKU is a code of nobody.
 */
final class KnownCodes implements ItemNames {

    private record Code(String owner, String source, String code, String sku) {}

    private static final String OWN = "";

    private final DSLContext dsl;
    private final Map<Code, Boolean> changed = new LinkedHashMap<>();

    KnownCodes(DSLContext dsl) {
        this.dsl = dsl;
    }

    void fold(String stream, CatalogEvent event) {
        CatalogItemId item = CatalogItemId.parse(stream);
        switch (event) {
            case CatalogEvent.ItemRegistered _ ->
                    changed.put(code(item, OWN, item.sku().value()), true);
            case CatalogEvent.AliasAdded(var source, var alias) ->
                    changed.put(code(item, source, alias), true);
            case CatalogEvent.AliasRemoved(var source, var alias) ->
                    changed.put(code(item, source, alias), false);
            case CatalogEvent _ -> {}
        }
    }

    private static Code code(CatalogItemId item, String source, String alias) {
        return new Code(item.owner().value(), source, alias, item.sku().value());
    }

    /** Writes what was folded, so that whoever looks codes up in this round knows it. */
    void write() {
        List<Code> added = changed.keySet().stream().filter(changed::get).toList();
        List<Code> removed =
                changed.keySet().stream()
                        .filter(it -> Boolean.FALSE.equals(changed.get(it)))
                        .toList();
        if (!removed.isEmpty()) {
            dsl.execute(
                    """
                    DELETE FROM ledger.known_code c
                    USING unnest({0}, {1}, {2}, {3}) AS k (owner, source, code, sku)
                    WHERE c.owner = k.owner AND c.source = k.source
                      AND c.code = k.code AND c.sku = k.sku
                    """,
                    columns(removed));
        }
        if (!added.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.known_code (owner, source, code, sku)
                    SELECT owner, source, code, sku
                    FROM unnest({0}, {1}, {2}, {3}) AS k (owner, source, code, sku)
                    ON CONFLICT DO NOTHING
                    """,
                    columns(added));
        }
    }

    private static Object[] columns(List<Code> codes) {
        return new Object[] {
            texts(codes, Code::owner),
            texts(codes, Code::source),
            texts(codes, Code::code),
            texts(codes, Code::sku)
        };
    }

    /** The orders that wait for what a code of this round stands for. */
    List<OrderId> awaited() {
        if (changed.isEmpty()) {
            return List.of();
        }
        return dsl.fetch(
                        """
                        SELECT DISTINCT a.process
                        FROM ledger.awaited_code a
                        JOIN unnest({0}, {1}, {2}, {3}) AS k (owner, source, code, sku)
                          ON a.owner = k.owner AND a.source = k.source AND a.code = k.code
                        ORDER BY a.process
                        """,
                        columns(List.copyOf(changed.keySet())))
                .map(row -> OrderId.parse(row.get("process", String.class)));
    }

    /** For which SKUs the codes of these lines stand. */
    Map<AliasLine, List<Sku>> of(OwnerId owner, Collection<AliasLine> lines) {
        Map<List<String>, List<Sku>> skus = new HashMap<>();
        dsl.fetch(
                        """
                        SELECT DISTINCT c.source, c.code, c.sku
                        FROM ledger.known_code c
                        JOIN unnest({1}, {2}) AS k (source, code)
                          ON c.owner = {0} AND c.source = k.source AND c.code = k.code
                        ORDER BY c.source, c.code, c.sku
                        """,
                        val(owner.value()),
                        texts(lines, AliasLine::source),
                        texts(lines, AliasLine::alias))
                .forEach(
                        row ->
                                skus.computeIfAbsent(
                                                List.of(
                                                        row.get("source", String.class),
                                                        row.get("code", String.class)),
                                                _ -> new ArrayList<>())
                                        .add(new Sku(row.get("sku", String.class))));
        Map<AliasLine, List<Sku>> known = new HashMap<>();
        for (AliasLine line : lines) {
            List<Sku> its = skus.get(List.of(line.source(), line.alias()));
            if (its != null) {
                known.put(line, its);
            }
        }
        return known;
    }

    @Override
    public List<Sku> items(OwnerId owner, ItemAlias code) {
        return dsl.fetch(
                        """
                        SELECT DISTINCT sku FROM ledger.known_code
                        WHERE owner = {0} AND source = ANY ({1}) AND code = {2}
                        ORDER BY sku
                        """,
                        val(owner.value()),
                        texts(AliasSource.lookedUp(code.source()), source -> source),
                        val(code.alias()))
                .map(row -> new Sku(row.get("sku", String.class)));
    }

    /**
     * The neighbours of a code when all are sorted from their first letter on, and from their last:
     * whatever is wrong with a code, its beginning or its end is right. A few rows of two indexes,
     * however large the catalog is. And the same code of anybody else, for it is often the source
     * that is wrong.
     */
    List<KnownCode> near(OwnerId owner, AliasLine line) {
        return near(owner, line.source(), line.alias());
    }

    @Override
    public List<KnownCode> near(OwnerId owner, ItemAlias code) {
        return near(owner, code.source(), code.alias());
    }

    private List<KnownCode> near(OwnerId owner, String source, String alias) {
        return dsl.fetch(
                        """
                        WITH asked AS (
                            SELECT read.plain({2}) AS plain, reverse(read.plain({2})) AS back)
                        SELECT DISTINCT near.code, near.sku, NULL AS elsewhere
                        FROM asked, (VALUES (''), ({1})) AS s (source)
                        CROSS JOIN LATERAL (
                            (SELECT code, sku FROM ledger.known_code c
                             WHERE c.owner = {0} AND c.source = s.source
                               AND c.plain >= (SELECT plain FROM asked)
                             ORDER BY c.plain LIMIT 25)
                            UNION ALL
                            (SELECT code, sku FROM ledger.known_code c
                             WHERE c.owner = {0} AND c.source = s.source
                               AND c.plain < (SELECT plain FROM asked)
                             ORDER BY c.plain DESC LIMIT 25)
                            UNION ALL
                            (SELECT code, sku FROM ledger.known_code c
                             WHERE c.owner = {0} AND c.source = s.source
                               AND reverse(c.plain) >= (SELECT back FROM asked)
                             ORDER BY reverse(c.plain) LIMIT 25)
                            UNION ALL
                            (SELECT code, sku FROM ledger.known_code c
                             WHERE c.owner = {0} AND c.source = s.source
                               AND reverse(c.plain) < (SELECT back FROM asked)
                             ORDER BY reverse(c.plain) DESC LIMIT 25)) AS near
                        UNION ALL
                        (SELECT c.code, c.sku, c.source
                         FROM asked JOIN ledger.known_code c
                           ON c.owner = {0} AND c.plain = asked.plain
                         WHERE c.source NOT IN ('', {1})
                         ORDER BY c.source, c.code, c.sku LIMIT 25)
                        """,
                        val(owner.value()), val(source), val(alias))
                .map(
                        row ->
                                new KnownCode(
                                        row.get("code", String.class),
                                        new Sku(row.get("sku", String.class)),
                                        row.get("elsewhere", String.class)));
    }
}
