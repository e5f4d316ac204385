package io.stockbook.connectors.reconciliation;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_REPUSH;
import static io.stockbook.schema.jooq.edge.Tables.CHANNEL_DRIFT;

import java.time.Instant;
import org.jooq.DSLContext;

/** Lets go of drifts that are long over, and of the keys of what was told again long ago. */
public final class ReconciliationRetention {

    private final DSLContext database;

    /** Works in this database. */
    public ReconciliationRetention(DSLContext database) {
        this.database = database;
    }

    /** Drops what was over before this moment. */
    public void dropBefore(Instant moment) {
        database.deleteFrom(CHANNEL_DRIFT).where(CHANNEL_DRIFT.ENDED_AT.lt(moment)).execute();
        database.deleteFrom(AVAILABILITY_REPUSH)
                .where(AVAILABILITY_REPUSH.TOLD_AT.lt(moment))
                .execute();
    }
}
