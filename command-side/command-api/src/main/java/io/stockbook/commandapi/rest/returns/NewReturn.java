package io.stockbook.commandapi.rest.returns;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may come back, and of which order; the number is the idempotency key. */
record NewReturn(
        ReturnNumber number,
        @Nullable OrderNumber order,
        @Nullable ChannelCode channel,
        @Nullable LocationId expectedAt,
        List<AuthorizedLine> lines,
        @Nullable Evidence evidence) {

    AuthorizeReturn of(OwnerId owner) {
        return new AuthorizeReturn(
                new ReturnId(owner, number),
                order == null ? null : new OrderId(owner, order),
                channel,
                expectedAt,
                lines,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
