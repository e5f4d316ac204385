package io.stockbook.eventcatalog;

import io.stockbook.messages.location.LocationEvent;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The catalog of a version to come, in which a location's {@code label} is called its name. */
public final class LaterCatalog {

    private LaterCatalog() {}

    /** Knows locations only; {@code location.registered} is at its second revision. */
    public static EventCatalog ofLocations() {
        return new EventCatalog(
                List.of(
                        new EventCatalog.Row(
                                LocationEvent.LocationRegistered.class,
                                new StoredName("location.registered", 2)),
                        new EventCatalog.Row(
                                LocationEvent.CustodyChanged.class,
                                new StoredName("location.custody-changed", 1))),
                List.of(new LabelIsTheName()));
    }

    private static final class LabelIsTheName implements Upcaster {
        @Override
        public StoredName from() {
            return new StoredName("location.registered", 1);
        }

        @Override
        public ObjectNode upcast(ObjectNode stored) {
            stored.set("name", stored.remove("label"));
            return stored;
        }
    }
}
