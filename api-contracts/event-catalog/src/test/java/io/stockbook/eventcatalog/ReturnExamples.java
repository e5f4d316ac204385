package io.stockbook.eventcatalog;

import static io.stockbook.eventcatalog.Examples.EVIDENCE;

import io.stockbook.messages.Event;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.ReturnedUnits;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;

/** One example of every event of a return, and of what an order hears of it. */
final class ReturnExamples {

    private static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("A-1"));
    private static final ChannelCode WEB = new ChannelCode("WEB");
    private static final LocationId SOUTH = new LocationId("south");
    private static final Sku MUG = new Sku("MUG");

    private ReturnExamples() {}

    static List<Event> all() {
        return List.of(
                new ReturnEvent.ReturnAuthorized(
                        ORDER,
                        WEB,
                        SOUTH,
                        List.of(new AuthorizedLine(1, 2, MUG, 3, ReturnReason.WRONG_SIZE)),
                        EVIDENCE),
                new ReturnEvent.BlindReturnOpened(ORDER, WEB, EVIDENCE),
                new ReturnEvent.ReturnReceived(
                        ORDER,
                        "RC-1",
                        SOUTH,
                        List.of(
                                new ReceivedUnits(
                                        1,
                                        2,
                                        MUG,
                                        4,
                                        1,
                                        ReturnCondition.OPENED,
                                        ReturnReason.WRONG_SIZE,
                                        "L-1")),
                        EVIDENCE),
                new ReturnEvent.ReturnInspected(
                        ORDER,
                        List.of(
                                new DispositionedUnits(
                                        1, MUG, SOUTH, "L-1", Status.SCRAP, 1, ReasonCode.DAMAGE)),
                        EVIDENCE),
                new ReturnEvent.RefundSignalled(
                        ORDER,
                        "RF-1",
                        List.of(new RefundedUnits(1, 2, MUG, 2, new Money(1_980, "EUR"))),
                        EVIDENCE),
                new ReturnEvent.ReturnClosed(ORDER, "the rest is kept"),
                new ReturnEvent.ReturnCancelled(ORDER, "the customer keeps all of it"),
                new OrderEvent.UnitsReturned(
                        new ReturnNumber("RMA-1"),
                        "RC-1",
                        List.of(new ReturnedUnits(2, MUG, 4, 1)),
                        EVIDENCE));
    }
}
