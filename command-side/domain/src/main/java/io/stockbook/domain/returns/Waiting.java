package io.stockbook.domain.returns;

import io.stockbook.messages.id.LocationId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Units of a line that came back to one location and wait there to be looked at. */
public record Waiting(LocationId location, @Nullable String lot, long quantity) {

    boolean isAt(LocationId place, @Nullable String ofLot) {
        return location.equals(place) && Objects.equals(lot, ofLot);
    }

    Waiting with(long more) {
        return new Waiting(location, lot, quantity + more);
    }

    /** Where they are, as it stands in a sentence. */
    String words() {
        return lot == null ? location.value() : "%s (lot %s)".formatted(location, lot);
    }
}
