package io.stockbook.messages.channel;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.LocationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel sells from, and how much of it may be published.
 *
 * @param locations that serve it, the preferred one first
 * @param safetyStock units per SKU that are never published
 * @param shareBp the part of the common stock that is published, in basis points: 0 to 10,000
 * @param cap the most that is published per SKU, or null for no limit
 * @param backorderLimit units per SKU that may be sold beyond the stock; an order that comes
 *     nevertheless waits in its rank, and somebody is told
 * @param fulfilment how its orders are served, or null for as usual
 */
public record ChannelPolicy(
        List<LocationId> locations,
        long safetyStock,
        int shareBp,
        @Nullable Long cap,
        long backorderLimit,
        @Nullable FulfilmentPolicy fulfilment) {

    /** All of something. */
    public static final int WHOLE_SHARE = 10_000;

    /** Checks the numbers. */
    public ChannelPolicy {
        locations = List.copyOf(locations);
        Require.that(
                !locations.isEmpty() && locations.size() <= 100,
                "a channel needs 1 to 100 locations, not " + locations.size());
        Require.that(
                locations.stream().distinct().count() == locations.size(),
                "each location may serve a channel once only");
        Require.notNegative(safetyStock, "safetyStock");
        Require.notNegative(backorderLimit, "backorderLimit");
        Require.that(
                shareBp >= 0 && shareBp <= WHOLE_SHARE,
                "shareBp must be from 0 to %d, not %d".formatted(WHOLE_SHARE, shareBp));
        if (cap != null) {
            Require.notNegative(cap, "cap");
        }
    }

    /** Everything at these locations, nothing kept back. */
    public static ChannelPolicy from(List<LocationId> locations) {
        return new ChannelPolicy(locations, 0, WHOLE_SHARE, null, 0, null);
    }

    /** How its orders are served. */
    public FulfilmentPolicy served() {
        return fulfilment == null ? FulfilmentPolicy.USUAL : fulfilment;
    }

    /** Checks the names in it, for whoever asks for it. */
    void checkNames() {
        served().checkNames();
    }
}
