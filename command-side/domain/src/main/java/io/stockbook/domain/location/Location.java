package io.stockbook.domain.location;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LOCATION;
import static io.stockbook.messages.RefusalCode.WRONG_CUSTODY;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.location.LocationCommand.ChangeCustody;
import io.stockbook.messages.location.LocationCommand.ConfirmCustody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.location.LocationEvent.CustodyChanged;
import io.stockbook.messages.location.LocationEvent.LocationRegistered;
import org.jspecify.annotations.Nullable;

/**
 * One location.
 *
 * @param custody who counts there, or null until it is registered
 */
public record Location(@Nullable Custody custody)
        implements Decider<LocationCommand, LocationEvent, Location> {

    /** The location to which nothing has happened. */
    public static final Location UNKNOWN = new Location(null);

    @Override
    public Decision<LocationEvent> decide(LocationCommand command) {
        return switch (command) {
            case RegisterLocation(var location, var name, var registered, var parent) ->
                    custody == null
                            ? Decision.accepted(new LocationRegistered(name, registered, parent))
                            : Decision.refused(
                                    ALREADY_EXISTS, "location " + location + " exists already");
            case ChangeCustody(var location, var changed) -> {
                if (custody == null) {
                    yield Decision.refused(UNKNOWN_LOCATION, "there is no location " + location);
                }
                yield custody == changed
                        ? Decision.unchanged()
                        : Decision.accepted(new CustodyChanged(changed));
            }
            case ConfirmCustody(var location, var asked) -> confirm(location, asked);
        };
    }

    /** A location of which nobody has said anything is ours. */
    private Decision<LocationEvent> confirm(LocationId location, Custody asked) {
        if (custody == null && asked == Custody.EXTERNAL) {
            return Decision.refused(UNKNOWN_LOCATION, "there is no location " + location);
        }
        if (asked == (custody == null ? Custody.OURS : custody)) {
            return Decision.unchanged();
        }
        return switch (asked) {
            case OURS ->
                    Decision.refused(
                            WRONG_CUSTODY,
                            "somebody else counts at %s: their snapshots tell what is there"
                                    .formatted(location));
            case EXTERNAL ->
                    Decision.refused(
                            WRONG_CUSTODY,
                            "we count at %s: counts tell what is there".formatted(location));
        };
    }

    @Override
    public Location evolve(LocationEvent event) {
        return switch (event) {
            case LocationRegistered registered -> new Location(registered.custody());
            case CustodyChanged changed -> new Location(changed.custody());
        };
    }
}
