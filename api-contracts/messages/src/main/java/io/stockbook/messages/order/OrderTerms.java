package io.stockbook.messages.order;

import io.stockbook.messages.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks for besides its lines. An order without terms has the {@link #USUAL} ones.
 *
 * @param service how it is to travel, as its channel calls it
 * @param checkout the checkout whose reservations become its allocations
 * @param blocks what keeps it from the floor from its first moment on
 */
public record OrderTerms(
        FillPolicy fill,
        @Nullable String service,
        @Nullable String checkout,
        List<BlockReason> blocks) {

    /** Takes what is there, travels as usual, and goes on at once. */
    public static final OrderTerms USUAL =
            new OrderTerms(FillPolicy.PARTIAL, null, null, List.of());

    /** Keeps the list as it is, each reason once. */
    public OrderTerms {
        blocks = blocks.stream().distinct().sorted().toList();
        Require.that(
                service == null || (!service.isBlank() && service.length() <= 100),
                "service must have 1 to 100 characters");
        Require.that(
                checkout == null || (!checkout.isBlank() && checkout.length() <= 100),
                "checkout must have 1 to 100 characters");
    }
}
