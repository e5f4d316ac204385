package io.stockbook.commandapi.rest.returns;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came back with one receipt, and to where: any location will do. */
record ReturnedGoods(
        String receipt,
        LocationId location,
        List<ReceivedLine> lines,
        @Nullable Evidence evidence) {

    ReceiveReturn of(ReturnId returned) {
        return new ReceiveReturn(
                returned, receipt, location, lines, requireNonNullElse(evidence, Evidence.NONE));
    }
}
