package io.stockbook.sagas;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.NameBasedUuid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whoever has it is the only one who changes the checkout.
 *
 * @param id whose first half tells what it made; a turn that never ended left it to the next one
 * @param version how often the checkout has changed
 * @param kept as the last turn left it that ended
 * @param since when it was given, by the database's clock
 * @param asked before it was given, by this node's own clock, in nanoseconds
 */
record CheckoutTurn(
        CheckoutId checkout,
        UUID id,
        long version,
        List<KeptReservation> kept,
        Instant since,
        long asked) {

    /** After that nothing is sent any more, so that it has arrived when the next turn begins. */
    private static final Duration LONGEST_SENDING = Duration.ofSeconds(5);

    /** Whoever was held up for long sends nothing more: it may be somebody else's turn soon. */
    void requireTime() {
        if (System.nanoTime() - asked > LONGEST_SENDING.toNanos()) {
            throw new TurnLost(checkout);
        }
    }

    AllocationId allocation(String name) {
        long second = NameBasedUuid.of(id, name).getLeastSignificantBits();
        return new AllocationId(new UUID(id.getMostSignificantBits(), second));
    }

    /** True when this turn made it, or one before that never ended. */
    boolean made(AllocationId allocation) {
        return allocation.value().getMostSignificantBits() == id.getMostSignificantBits();
    }
}
