package io.stockbook.eventcatalog;

import static io.stockbook.eventcatalog.Examples.EVIDENCE;

import io.stockbook.messages.Event;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.transfer.TransferState;
import java.util.List;

/** One example of every event of a transfer. */
final class TransferExamples {

    private static final Route ROUTE = new Route(new LocationId("north"), new LocationId("south"));
    private static final Sku MUG = new Sku("MUG");
    private static final LineItem MUGS = new LineItem(2, MUG);
    private static final List<LostUnits> LOST =
            List.of(new LostUnits(2, MUG, 1, ReasonCode.CARRIER_LOSS, "L-7"));

    private TransferExamples() {}

    static List<Event> all() {
        return List.of(
                new TransferEvent.TransferRequested(
                        ROUTE, List.of(new TransferLine(2, MUG, 9, "L-7")), EVIDENCE),
                new TransferEvent.UnitsPromised(ROUTE, MUGS, 6, true),
                new TransferEvent.LineShort(ROUTE, MUGS, 3, "6 can be promised"),
                new TransferEvent.UnitsDispatched(
                        ROUTE,
                        List.of(new DispatchedUnits(2, MUG, Status.AVAILABLE, 6, "L-7")),
                        TransferState.CANCELLED,
                        EVIDENCE),
                new TransferEvent.UnitsArrived(
                        ROUTE,
                        "R-1",
                        List.of(new ArrivedUnits(2, MUG, Status.DAMAGED, 7, 2, "L-7", "A-03-2")),
                        EVIDENCE),
                new TransferEvent.UnitsLost(ROUTE, LOST, EVIDENCE),
                new TransferEvent.TransferCancelled(ROUTE, List.of(MUGS), "no truck"),
                new TransferEvent.TransferClosed(ROUTE, List.of(MUGS), LOST, EVIDENCE));
    }
}
