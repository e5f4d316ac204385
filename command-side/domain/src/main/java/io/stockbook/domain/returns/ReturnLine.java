package io.stockbook.domain.returns;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a return and how far its units have come.
 *
 * @param orderLine the line of the order that they were sent for, when known
 * @param authorized units that may come back; none when nobody had spoken of them
 * @param received units that came back
 * @param refunded units that a refund has named
 * @param waiting what came back and was not looked at, by location and lot
 */
public record ReturnLine(
        @Nullable Integer orderLine,
        Sku sku,
        long authorized,
        long received,
        long refunded,
        List<Waiting> waiting) {

    /** Keeps the list as it is. */
    public ReturnLine {
        waiting = List.copyOf(waiting);
    }

    static ReturnLine of(@Nullable Integer orderLine, Sku sku, long authorized) {
        return new ReturnLine(orderLine, sku, authorized, 0, 0, List.of());
    }

    /** Units that may still come back. */
    long room() {
        return Math.max(0, authorized - received);
    }

    /** Units that may still be refunded. */
    long refundable() {
        return Math.max(0, Math.max(authorized, received) - refunded);
    }

    long waits() {
        return waiting.stream().mapToLong(Waiting::quantity).sum();
    }

    ReturnLine receiving(LocationId location, @Nullable String lot, long quantity) {
        return new ReturnLine(
                orderLine,
                sku,
                authorized,
                received + quantity,
                refunded,
                moved(location, lot, quantity));
    }

    ReturnLine inspected(LocationId location, @Nullable String lot, long quantity) {
        return new ReturnLine(
                orderLine, sku, authorized, received, refunded, moved(location, lot, -quantity));
    }

    ReturnLine refunding(long quantity) {
        return new ReturnLine(orderLine, sku, authorized, received, refunded + quantity, waiting);
    }

    private List<Waiting> moved(LocationId location, @Nullable String lot, long change) {
        List<Waiting> after = new ArrayList<>();
        Waiting here = new Waiting(location, lot, change);
        for (Waiting one : waiting) {
            if (one.isAt(location, lot)) {
                here = one.with(change);
            } else {
                after.add(one);
            }
        }
        if (here.quantity() > 0) {
            after.add(here);
        }
        return after;
    }
}
