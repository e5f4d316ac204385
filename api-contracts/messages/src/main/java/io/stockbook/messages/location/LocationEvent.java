package io.stockbook.messages.location;

import io.stockbook.messages.Event;
import io.stockbook.messages.id.LocationId;
import org.jspecify.annotations.Nullable;

/** Everything that ever happens to a location. */
public sealed interface LocationEvent extends Event {

    /** The location was added. */
    record LocationRegistered(String name, Custody custody, @Nullable LocationId parent)
            implements LocationEvent {}

    /** Somebody else counts there now. */
    record CustodyChanged(Custody custody) implements LocationEvent {}
}
