package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.MASTER_OWNER_POLICY;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.messages.owner.Receiving;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** How the stock of each owner is handled. */
public final class OwnerQueries {

    private final Snapshot snapshot;

    /** Asks this database. */
    public OwnerQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.MASTER);
    }

    /** The owner's policy; the usual one of an owner who has said nothing. */
    public OwnerPolicyAnswer policy(OwnerId owner) {
        return snapshot.one(
                        MASTER_OWNER_POLICY,
                        List.of(MASTER_OWNER_POLICY.fields()),
                        MASTER_OWNER_POLICY.OWNER.eq(owner.value()),
                        OwnerQueries::answer)
                .orElse(new OwnerPolicyAnswer(owner.value(), OwnerPolicy.USUAL.receiving(), 0));
    }

    private static OwnerPolicyAnswer answer(Record row) {
        return new OwnerPolicyAnswer(
                row.get(MASTER_OWNER_POLICY.OWNER),
                Receiving.valueOf(row.get(MASTER_OWNER_POLICY.RECEIVING)),
                row.get(MASTER_OWNER_POLICY.VERSION));
    }
}
