package io.stockbook.connectors.csv;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows that belong together come to.
 *
 * @param row its first row
 * @param asks its commands, each sent after the one before is answered
 * @param needs what must be known to the ledger
 * @param fresh what the ledger must not know yet
 */
record Entry(long row, List<Ask> asks, List<Reference> needs, @Nullable AggregateId fresh) {

    /** The ledger has answered something else under the same name. */
    RowMistake saidOtherwise() {
        Ask first = asks.getFirst();
        return new RowMistake(
                row,
                null,
                RefusalCode.KEY_REUSED.name(),
                (first.id() == null
                                ? "something else was sent of %s under this key before"
                                : "something else was told of %s under this reference before")
                        .formatted(first.command().target().key()));
    }
}
