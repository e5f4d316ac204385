package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.TransferReceived;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.LineShort;
import io.stockbook.messages.transfer.TransferEvent.TransferCancelled;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import io.stockbook.messages.transfer.TransferEvent.UnitsPromised;
import io.stockbook.sagas.process.Supply;
import io.stockbook.sagas.process.TransferBooking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Resolves that units left on a transfer that was over, once nothing of it is on its way any more:
 * {@code ledger.late_dispatch} has a row from the one to the other.
 */
final class LateDispatches {

    private final DSLContext dsl;
    private final Outbox outbox;
    private final List<RecordedEvent> late = new ArrayList<>();
    private final Map<String, RecordedEvent> less = new LinkedHashMap<>();
    private final Map<String, Long> closed = new HashMap<>();

    LateDispatches(DSLContext dsl, Outbox outbox) {
        this.dsl = dsl;
        this.outbox = outbox;
    }

    void tell(RecordedEvent recorded, TransferEvent event) {
        switch (event) {
            case UnitsDispatched it -> {
                if (it.after() != null) {
                    late.add(recorded);
                }
            }
            case UnitsLost _ -> less.put(recorded.stream(), recorded);
            case TransferClosed _ -> {
                less.put(recorded.stream(), recorded);
                closed.put(recorded.stream(), recorded.version());
            }
            // They are on their way until they are booked.
            case UnitsArrived _ -> {}
            case TransferRequested _, UnitsPromised _, LineShort _, TransferCancelled _ -> {}
        }
    }

    void tell(RecordedEvent recorded, StockItemId item, StockEvent event) {
        String transfer = event instanceof TransferReceived ? Supply.document(item, event) : null;
        if (transfer != null) {
            less.put(transfer, recorded);
        }
    }

    /** After what is on its way is written. */
    void settle() {
        if (!late.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.late_dispatch (transfer, version)
                    SELECT transfer, version FROM unnest({0}, {1}) AS k (transfer, version)
                    """,
                    texts(late, RecordedEvent::stream), numbers(late, RecordedEvent::version));
        }
        if (!less.isEmpty()) {
            over();
        }
    }

    private void over() {
        dsl.fetch(
                        """
                        DELETE FROM ledger.late_dispatch d
                        USING unnest({0}, {1}) AS k (transfer, closed)
                        WHERE d.transfer = k.transfer
                          AND (d.version < k.closed
                               OR NOT EXISTS (SELECT FROM ledger.incoming i
                                              WHERE i.document = d.transfer
                                                AND i.expected > i.came))
                        RETURNING d.transfer, d.version
                        """,
                        texts(less.keySet(), key -> key),
                        numbers(less.keySet(), key -> closed.getOrDefault(key, 0L)))
                .forEach(
                        row -> {
                            String transfer = row.get("transfer", String.class);
                            RecordedEvent by = less.get(transfer);
                            if (by != null) {
                                outbox.add(
                                        transfer,
                                        List.of(
                                                TransferBooking.settled(
                                                        by,
                                                        TransferId.parse(transfer),
                                                        row.get("version", long.class))));
                            }
                        });
    }
}
