package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the order said when it was placed, apart from its lines.
 *
 * @param position the ledger position of OrderPlaced, which ranks the order
 * @param terms or null for the usual ones
 */
public record Placed(
        OrderId order,
        ChannelCode channel,
        int priority,
        @Nullable LocalDate promised,
        long position,
        Handling handling,
        @Nullable OrderTerms terms,
        Evidence evidence) {

    /** What is to be done with each of its allocations at once: it left long ago, or nothing. */
    List<Task> tasks() {
        return handling == Handling.ALREADY_SHIPPED
                ? List.of(Task.pick(null, null), Task.ship(null, null, null))
                : List.of();
    }

    Placed promisedFor(@Nullable LocalDate day) {
        return new Placed(order, channel, priority, day, position, handling, terms, evidence);
    }

    @Nullable String checkout() {
        return terms == null ? null : terms.checkout();
    }

    /** What it takes while not all of it is there. */
    public FillPolicy fill() {
        return terms == null ? FillPolicy.PARTIAL : terms.fill();
    }

    /** From now on it takes whatever is there, as if it had always done so. */
    Placed filled() {
        OrderTerms now =
                terms == null
                        ? null
                        : new OrderTerms(
                                FillPolicy.PARTIAL,
                                terms.service(),
                                terms.checkout(),
                                terms.blocks());
        return new Placed(order, channel, priority, promised, position, handling, now, evidence);
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
