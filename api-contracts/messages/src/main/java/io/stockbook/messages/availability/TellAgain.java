package io.stockbook.messages.availability;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a channel to be told again what it may sell.
 *
 * @param client who asks
 * @param key the name of this request among those of the client
 * @param skus of which SKUs, or null for all of which the channel shows another number
 */
public record TellAgain(ChannelId channel, String client, String key, @Nullable List<Sku> skus) {

    /** The most SKUs that are named at once. */
    public static final int MOST_SKUS = 500;

    /** The most that are told again at once of all that drift. */
    public static final int MOST_DRIFTING = 10_000;

    /** Checks the list. */
    public TellAgain {
        check(skus);
        skus = skus == null ? null : List.copyOf(skus);
    }

    /**
     * Lets a list pass that can be asked for.
     *
     * @throws IllegalArgumentException when it is empty, too long, or has something twice
     */
    public static void check(@Nullable List<Sku> skus) {
        if (skus != null) {
            Require.that(
                    !skus.isEmpty() && skus.size() <= MOST_SKUS,
                    "skus must be from 1 to %d, not %d".formatted(MOST_SKUS, skus.size()));
            Require.that(
                    new HashSet<>(skus).size() == skus.size(), "each of skus may stand once only");
        }
    }
}
