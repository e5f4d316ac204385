package io.stockbook.projectors.master;

import static io.stockbook.schema.jooq.read_master_1.Tables.LOCATION;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_master_1.tables.records.LocationRecord;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The locations that a batch touches. */
final class Locations {

    private final Map<String, LocationRecord> byName = new TreeMap<>();

    private Locations() {}

    static Locations load(DSLContext database, Collection<String> streams) {
        Locations loaded = new Locations();
        if (!streams.isEmpty()) {
            String[] names = streams.stream().map(Locations::name).toArray(String[]::new);
            for (String name : names) {
                LocationRecord location = new LocationRecord();
                location.setLocation(name);
                loaded.byName.put(name, location);
            }
            database.selectFrom(LOCATION)
                    .where(LOCATION.LOCATION_.eq(DSL.any(names)))
                    .forEach(row -> loaded.byName.put(row.getLocation(), row));
        }
        return loaded;
    }

    private static String name(String stream) {
        return LocationId.parse(stream).value();
    }

    void take(RecordedEvent recorded, LocationEvent event) {
        byName.computeIfPresent(
                name(recorded.stream()), (_, location) -> after(location, recorded, event));
    }

    private static LocationRecord after(
            LocationRecord location, RecordedEvent recorded, LocationEvent event) {
        location.setVersion(recorded.version());
        location.setPosition(recorded.position());
        switch (event) {
            case LocationEvent.LocationRegistered registered -> {
                location.setName(registered.name());
                location.setCustody(registered.custody().name());
                LocationId parent = registered.parent();
                location.setParent(parent == null ? null : parent.value());
            }
            case LocationEvent.CustodyChanged changed ->
                    location.setCustody(changed.custody().name());
        }
        return location;
    }

    void save(DSLContext database) {
        Rows rows = new Rows(LOCATION);
        byName.values().forEach(rows::add);
        rows.upsert(database);
    }
}
