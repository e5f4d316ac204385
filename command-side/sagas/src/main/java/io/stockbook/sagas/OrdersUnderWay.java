package io.stockbook.sagas;

import io.stockbook.sagas.process.Fulfilment;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What the processes of orders that have not ended know, for whoever checks it. */
public final class OrdersUnderWay {

    private static final int AT_ONCE = 500;

    private OrdersUnderWay() {}

    /** Hands out one after the other; in a transaction, so that they are not read all at once. */
    public static void each(DSLContext transaction, Consumer<Fulfilment> take) {
        try (Cursor<Record> rows =
                transaction
                        .resultQuery(
                                """
                                SELECT state::text AS state FROM ledger.process_state
                                WHERE NOT ended ORDER BY process
                                """)
                        .fetchSize(AT_ONCE)
                        .fetchLazy()) {
            rows.forEach(row -> take.accept(StoredFulfilment.read(row.get("state", String.class))));
        }
    }
}
