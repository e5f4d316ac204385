package io.stockbook.messages.transfer;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.LocationId;

/** From where to where a transfer goes. */
public record Route(LocationId from, LocationId to) {

    /** Checks that it leads anywhere. */
    public Route {
        Require.that(!from.equals(to), "a transfer must lead to another location than " + from);
    }
}
