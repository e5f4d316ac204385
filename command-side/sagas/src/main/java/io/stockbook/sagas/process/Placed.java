package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the order said when it was placed, apart from its lines.
 *
 * @param position the ledger position of OrderPlaced, which ranks the order
 */
public record Placed(
        OrderId order,
        ChannelCode channel,
        int priority,
        @Nullable LocalDate promised,
        long position,
        Handling handling,
        Evidence evidence) {

    Errand errand() {
        return handling == Handling.ALREADY_SHIPPED ? Errand.SHIP : Errand.KEEP;
    }

    /** What stands behind the process's own commands: for an order of long ago, its document. */
    Evidence behind() {
        return handling == Handling.ALREADY_SHIPPED ? evidence : Evidence.NONE;
    }

    Demand demand(int line) {
        return Demand.orderLine(order.number().value(), line);
    }

    Rank rank(int line) {
        return new Rank(priority, promised, position, line);
    }
}
