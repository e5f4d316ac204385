package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.WaitingLine;
import io.stockbook.schema.ArrayParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The lines that wait for stock: {@code ledger.waiting}. */
final class Waitlist {

    /**
     * Lines at one place that are looked at for one offer; who is served makes room for the next.
     */
    private static final int MOST_LINES = 500;

    private final DSLContext dsl;

    Waitlist(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Folds what joined and left the queues, in order, with one read and two writes. */
    void fold(List<Map.Entry<StockItemId, StockEvent>> events) {
        Map<Place, @Nullable WaitingLine> places = new LinkedHashMap<>();
        events.forEach(
                event -> {
                    Place place = WaitingLines.place(event.getKey(), event.getValue());
                    if (place != null) {
                        places.put(place, null);
                    }
                });
        if (places.isEmpty()) {
            return;
        }
        read(places.keySet()).forEach(places::put);
        events.forEach(
                event -> {
                    Place place = WaitingLines.place(event.getKey(), event.getValue());
                    if (place != null) {
                        places.put(
                                place,
                                WaitingLines.after(places.get(place), place, event.getValue()));
                    }
                });
        delete(places.keySet());
        insert(places);
    }

    private Map<Place, WaitingLine> read(Set<Place> places) {
        Map<Place, WaitingLine> read = new HashMap<>();
        dsl.fetch(
                        """
                        SELECT w.* FROM ledger.waiting w
                        JOIN unnest({0}, {1}, {2}, {3}, {4}, {5})
                            AS k (owner, sku, location, kind, document, line)
                          ON w.owner = k.owner AND w.sku = k.sku AND w.location = k.location
                         AND w.kind = k.kind AND w.document = k.document AND w.line = k.line
                        """,
                        WaitingRow.keys(places))
                .forEach(
                        row -> {
                            WaitingLine line = WaitingRow.line(row);
                            read.put(new Place(WaitingRow.item(row), line.demand()), line);
                        });
        return read;
    }

    private void delete(Set<Place> places) {
        dsl.execute(
                """
                DELETE FROM ledger.waiting w
                USING unnest({0}, {1}, {2}, {3}, {4}, {5})
                    AS k (owner, sku, location, kind, document, line)
                WHERE w.owner = k.owner AND w.sku = k.sku AND w.location = k.location
                  AND w.kind = k.kind AND w.document = k.document AND w.line = k.line
                """,
                WaitingRow.keys(places));
    }

    private void insert(Map<Place, @Nullable WaitingLine> places) {
        List<Place> at = new ArrayList<>();
        List<WaitingLine> lines = new ArrayList<>();
        places.forEach(
                (place, line) -> {
                    if (line != null) {
                        at.add(place);
                        lines.add(line);
                    }
                });
        if (at.isEmpty()) {
            return;
        }
        List<Object> parts = new ArrayList<>(List.of(WaitingRow.keys(at)));
        parts.add(texts(lines, line -> line.channel() == null ? null : line.channel().value()));
        parts.add(
                ArrayParameter.of(
                        lines.stream()
                                .map(line -> line.rank().priority())
                                .toArray(Integer[]::new)));
        parts.add(texts(lines, line -> Objects.toString(line.rank().promised(), null)));
        parts.add(numbers(lines, line -> line.rank().position()));
        parts.add(numbers(lines, WaitingLine::quantity));
        dsl.execute(
                """
                INSERT INTO ledger.waiting
                    (owner, sku, location, kind, document, line, channel, priority, promised,
                     position, quantity)
                SELECT owner, sku, location, kind, document, line, channel, priority,
                       promised::date, position, quantity
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10})
                    AS w (owner, sku, location, kind, document, line, channel, priority, promised,
                          position, quantity)
                """,
                parts.toArray());
    }

    /**
     * The first lines at each of these places, by rank. Lines that wait elsewhere, however many and
     * however good, keep nobody from what has arrived here.
     */
    Map<OwnedSku, List<WaitingLine>> first(Collection<StockItemId> items) {
        Map<OwnedSku, List<WaitingLine>> first = new HashMap<>();
        dsl.fetch(
                        """
                        SELECT w.* FROM unnest({0}, {1}, {2}) AS k (owner, sku, location)
                        CROSS JOIN LATERAL (
                            SELECT * FROM ledger.waiting w
                            WHERE w.owner = k.owner AND w.sku = k.sku AND w.location = k.location
                            ORDER BY w.priority, w.promised NULLS LAST, w.position, w.line
                            LIMIT {3}) w
                        """,
                        texts(items, item -> item.owner().value()),
                        texts(items, item -> item.sku().value()),
                        texts(items, item -> item.location().value()),
                        val(MOST_LINES))
                .forEach(
                        row ->
                                first.computeIfAbsent(
                                                OwnedSku.of(WaitingRow.item(row)),
                                                _ -> new ArrayList<>())
                                        .add(WaitingRow.line(row)));
        return first;
    }

    /** Units that wait at each place for lines of this rank's order and of all orders after it. */
    Map<StockItemId, Long> behind(Collection<StockItemId> items, Rank rank) {
        Map<StockItemId, Long> behind = new HashMap<>();
        dsl.fetch(
                        """
                        SELECT w.owner, w.sku, w.location, sum(w.quantity)::bigint AS units
                        FROM unnest({0}, {1}, {2}) AS k (owner, sku, location)
                        JOIN ledger.waiting w USING (owner, sku, location)
                        WHERE (w.priority, coalesce(w.promised, 'infinity'), w.position)
                           >= ({3}, coalesce({4}::date, 'infinity'), {5})
                        GROUP BY w.owner, w.sku, w.location
                        """,
                        texts(items, item -> item.owner().value()),
                        texts(items, item -> item.sku().value()),
                        texts(items, item -> item.location().value()),
                        val(rank.priority()),
                        val(Objects.toString(rank.promised(), null)),
                        val(rank.position()))
                .forEach(row -> behind.put(WaitingRow.item(row), row.get("units", long.class)));
        return behind;
    }
}
