package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Unidentified;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The codes whose SKU orders wait to be told: {@code ledger.awaited_code}. */
final class AwaitedCodes {

    private record Awaited(OrderId order, AliasLine line) {}

    private final DSLContext dsl;
    private final Map<OrderId, List<AliasLine>> changed = new LinkedHashMap<>();

    AwaitedCodes(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Keeps what an order waits for now; one that never waited costs nothing. */
    void put(@Nullable Fulfilment before, Fulfilment now) {
        List<AliasLine> lines = lines(now);
        if (!lines.isEmpty() || !lines(before).isEmpty() || changed.containsKey(now.order())) {
            changed.put(now.order(), lines);
        }
    }

    private static List<AliasLine> lines(@Nullable Fulfilment state) {
        Unidentified unidentified = state == null ? null : state.standing().unidentified();
        return unidentified == null ? List.of() : unidentified.lines();
    }

    void write() {
        if (changed.isEmpty()) {
            return;
        }
        dsl.execute(
                "DELETE FROM ledger.awaited_code WHERE process = ANY ({0})",
                texts(changed.keySet(), OrderId::key));
        List<Awaited> all =
                changed.entrySet().stream()
                        .flatMap(
                                entry ->
                                        entry.getValue().stream()
                                                .map(line -> new Awaited(entry.getKey(), line)))
                        .toList();
        if (!all.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.awaited_code (owner, source, code, process)
                    SELECT owner, source, code, process
                    FROM unnest({0}, {1}, {2}, {3}) AS a (owner, source, code, process)
                    ON CONFLICT DO NOTHING
                    """,
                    texts(all, it -> it.order().owner().value()),
                    texts(all, it -> it.line().source()),
                    texts(all, it -> it.line().alias()),
                    texts(all, it -> it.order().key()));
        }
    }
}
