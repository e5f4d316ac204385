package io.stockbook.queryapi.rest.checkout;

import io.stockbook.messages.checkout.KeptUnits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one SKU for one line of a checkout; for a line of a kit its components, too.
 *
 * @param quantity of all locations together
 */
record KeptLine(int line, String sku, long quantity, List<KeptAt> from) {

    /**
     * Units that one location keeps.
     *
     * @param expiresAt until when; absent while that is not known
     */
    record KeptAt(String location, UUID allocation, long quantity, @Nullable Instant expiresAt) {

        static KeptAt of(KeptUnits units) {
            return new KeptAt(
                    units.location().value(),
                    units.allocation().value(),
                    units.quantity(),
                    units.expiresAt());
        }
    }

    /** Keeps the list as it is. */
    KeptLine {
        from = List.copyOf(from);
    }

    static KeptLine of(List<KeptUnits> ofLine) {
        return new KeptLine(
                ofLine.getFirst().line(),
                ofLine.getFirst().sku().value(),
                ofLine.stream().mapToLong(KeptUnits::quantity).sum(),
                ofLine.stream().map(KeptAt::of).toList());
    }
}
