package io.stockbook.messages.location;

import io.stockbook.messages.Command;
import io.stockbook.messages.id.LocationId;
import org.jspecify.annotations.Nullable;

/** Everything a location can be asked. */
public sealed interface LocationCommand extends Command {

    /** The location that decides. */
    LocationId location();

    @Override
    default LocationId target() {
        return location();
    }

    /** Adds a location; keyed by its own code. A parent only groups. */
    record RegisterLocation(
            LocationId location, String name, Custody custody, @Nullable LocationId parent)
            implements LocationCommand {}

    /** Says who counts there from now on. */
    record ChangeCustody(LocationId location, Custody custody) implements LocationCommand {}

    /**
     * Asked before anybody counts there, or reports what was counted: it is refused when others do.
     * Nothing changes by it.
     */
    record ConfirmCustody(LocationId location, Custody custody) implements LocationCommand {}
}
