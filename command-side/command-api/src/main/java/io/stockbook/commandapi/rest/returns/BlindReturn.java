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
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stood at the door, and the number it is given; that is the idempotency key. */
record BlindReturn(
        ReturnNumber number,
        @Nullable OrderNumber order,
        @Nullable ChannelCode channel,
        String receipt,
        LocationId location,
        List<ReceivedLine> lines,
        @Nullable Evidence evidence) {

    ReceiveBlindReturn of(OwnerId owner) {
        return new ReceiveBlindReturn(
                new ReturnId(owner, number),
                order == null ? null : new OrderId(owner, order),
                channel,
                receipt,
                location,
                lines,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
