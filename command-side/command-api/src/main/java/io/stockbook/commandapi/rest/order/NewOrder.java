package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.stock.Rank;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is ordered; the number is the idempotency key. */
record NewOrder(
        OrderNumber number,
        ChannelCode channel,
        @Nullable Integer priority,
        @Nullable LocalDate promisedBy,
        @Nullable Handling handling,
        @Nullable List<NewOrderLine> lines,
        @Nullable List<ServiceLine> services,
        @Nullable String customerRef,
        @Nullable String shipToRef,
        @Nullable FillPolicy fill,
        @Nullable String service,
        @Nullable String checkout,
        @Nullable List<BlockReason> blocks,
        @Nullable Evidence evidence) {

    PlaceOrder of(OwnerId owner, Units units) {
        List<NewOrderLine> wanted = requireNonNullElse(lines, List.of());
        return new PlaceOrder(
                new OrderId(owner, number),
                channel,
                requireNonNullElse(priority, Rank.USUAL_PRIORITY),
                promisedBy,
                requireNonNullElse(handling, Handling.MANUAL),
                NewOrderLine.ofSkus(owner, wanted, units),
                requireNonNullElse(services, List.of()),
                customerRef,
                shipToRef,
                terms(),
                NewOrderLine.ofAliases(channel, wanted),
                requireNonNullElse(evidence, Evidence.NONE));
    }

    /** None when it asks for the usual ones, as it was before there were others. */
    private @Nullable OrderTerms terms() {
        OrderTerms terms =
                new OrderTerms(
                        requireNonNullElse(fill, OrderTerms.USUAL.fill()),
                        service,
                        checkout,
                        requireNonNullElse(blocks, List.of()));
        return terms.equals(OrderTerms.USUAL) ? null : terms;
    }
}
