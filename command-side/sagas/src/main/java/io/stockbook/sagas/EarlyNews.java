package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.eventcatalog.StoredName;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.stock.StockEvent.ReservationConsumed;
import io.stockbook.sagas.process.Input;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What stock items said of an order before it was placed, from its first consumed reservation on:
 * {@code ledger.process_early}. Units promised to orders that nobody places here are not kept.
 */
final class EarlyNews {

    private static final EventCatalog CATALOG = EventCatalog.current();

    /** An event as it is stored. */
    record Stored(
            long position,
            String stream,
            long version,
            Instant recordedAt,
            String name,
            int revision,
            String body,
            Provenance provenance) {

        static Stored of(RecordedEvent recorded) {
            StoredName name = CATALOG.nameOf(recorded.event().getClass());
            return new Stored(
                    recorded.position(),
                    recorded.stream(),
                    recorded.version(),
                    recorded.recordedAt(),
                    name.name(),
                    name.revision(),
                    CATALOG.write(recorded.event()),
                    recorded.provenance());
        }

        RecordedEvent recorded() {
            return new RecordedEvent(
                    position,
                    stream,
                    version,
                    recordedAt,
                    CATALOG.read(new StoredName(name, revision), body),
                    provenance);
        }
    }

    private final DSLContext dsl;
    private final Map<OrderId, List<Input>> stored = new HashMap<>();
    private final List<Map.Entry<OrderId, Stored>> kept = new ArrayList<>();
    private final Set<OrderId> taken = new HashSet<>();

    EarlyNews(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Looks for news of these orders, which no process carries yet. */
    void load(Collection<OrderId> orders) {
        if (orders.isEmpty()) {
            return;
        }
        dsl.fetch(
                        """
                        SELECT process, news::text AS news FROM ledger.process_early
                        WHERE process = ANY ({0}) ORDER BY position
                        """,
                        texts(orders, OrderId::key))
                .forEach(
                        row ->
                                stored.computeIfAbsent(
                                                OrderId.parse(row.get("process", String.class)),
                                                _ -> new ArrayList<>())
                                        .add(
                                                new Input.Happened(
                                                        LedgerJson.read(
                                                                        row.get(
                                                                                "news",
                                                                                String.class),
                                                                        Stored.class)
                                                                .recorded())));
    }

    /** The order is placed: its news is told now and forgotten. */
    List<Input> take(OrderId order) {
        taken.add(order);
        return stored.getOrDefault(order, List.of());
    }

    /** Keeps what came of an order without a process, once a reservation became its allocation. */
    void keep(OrderId order, List<Input> inputs) {
        boolean follows = stored.containsKey(order);
        for (Input input : inputs) {
            if (input instanceof Input.Happened it) {
                follows |= it.recorded().event() instanceof ReservationConsumed;
                if (follows) {
                    kept.add(Map.entry(order, Stored.of(it.recorded())));
                }
            }
        }
    }

    void write() {
        if (taken.stream().anyMatch(stored::containsKey)) {
            dsl.execute(
                    "DELETE FROM ledger.process_early WHERE process = ANY ({0})",
                    texts(taken, OrderId::key));
        }
        if (!kept.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.process_early (process, position, news)
                    SELECT process, position, news::json
                    FROM unnest({0}, {1}, {2}) AS e (process, position, news)
                    """,
                    texts(kept, one -> one.getKey().key()),
                    numbers(kept, one -> one.getValue().position()),
                    texts(kept, one -> LedgerJson.write(one.getValue())));
        }
    }
}
