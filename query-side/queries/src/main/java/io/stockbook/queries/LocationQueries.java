package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.MASTER_LOCATION;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.location.Custody;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Where there may be stock. */
public final class LocationQueries {

    private static final Listing<LocationAnswer> BY_NAME =
            Listing.of(
                    "locations",
                    MASTER_LOCATION,
                    LocationQueries::answer,
                    MASTER_LOCATION.LOCATION);

    private final Snapshot snapshot;

    /** Asks this database. */
    public LocationQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.MASTER);
    }

    /** One location. */
    public Optional<LocationAnswer> of(LocationId location) {
        return snapshot.one(
                MASTER_LOCATION,
                List.of(MASTER_LOCATION.fields()),
                MASTER_LOCATION.LOCATION.eq(location.value()),
                LocationQueries::answer);
    }

    /**
     * All locations.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<LocationAnswer> page(PageRequest asked) {
        return snapshot.page(BY_NAME, DSL.noCondition(), asked);
    }

    private static LocationAnswer answer(Record row) {
        return new LocationAnswer(
                row.get(MASTER_LOCATION.LOCATION),
                row.get(MASTER_LOCATION.NAME),
                Custody.valueOf(row.get(MASTER_LOCATION.CUSTODY)),
                row.get(MASTER_LOCATION.PARENT),
                row.get(MASTER_LOCATION.VERSION));
    }
}
