package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderCommand.RecordReturn;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.order.ReturnedLine;
import io.stockbook.messages.order.ReturnedUnits;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.BlindReturnOpened;
import io.stockbook.messages.returns.ReturnEvent.RefundSignalled;
import io.stockbook.messages.returns.ReturnEvent.ReturnAuthorized;
import io.stockbook.messages.returns.ReturnEvent.ReturnCancelled;
import io.stockbook.messages.returns.ReturnEvent.ReturnClosed;
import io.stockbook.messages.returns.ReturnEvent.ReturnInspected;
import io.stockbook.messages.returns.ReturnEvent.ReturnReceived;
import io.stockbook.messages.stock.StockCommand.DispositionReturn;
import io.stockbook.messages.stock.StockCommand.ReturnStock;
import java.util.ArrayList;
import java.util.List;

/**
 * Books at stock items what a return says, line by line at the location where the units are, and
 * tells the order what came back of it. A refund moves nothing.
 *
 * <p>Every event of a return holds all that a booking needs, so there is nothing to remember.
 */
public final class GoodsBack {

    private final ReturnId returned;
    private final Booking booking;

    private GoodsBack(RecordedEvent recorded, ReturnId returned) {
        this.returned = returned;
        this.booking = new Booking(returned, returned.number().value(), recorded);
    }

    /** What follows from an event of a return. */
    public static List<Outgoing> react(RecordedEvent recorded, ReturnEvent event) {
        GoodsBack back = new GoodsBack(recorded, ReturnId.parse(recorded.stream()));
        return switch (event) {
            case ReturnReceived it -> back.received(it);
            case ReturnInspected it -> back.inspected(it);
            case ReturnAuthorized _,
                    BlindReturnOpened _,
                    RefundSignalled _,
                    ReturnClosed _,
                    ReturnCancelled _ ->
                    List.of();
        };
    }

    private List<Outgoing> received(ReturnReceived event) {
        List<Outgoing> out = new ArrayList<>();
        for (int at = 0; at < event.lines().size(); at++) {
            ReceivedUnits units = event.lines().get(at);
            out.add(
                    booking.step(
                            "back " + at,
                            new ReturnStock(
                                    item(units.sku(), event.location()),
                                    returned.number().value(),
                                    units.quantity(),
                                    units.lot(),
                                    event.evidence())));
        }
        if (event.order() != null) {
            out.add(booking.step("to its order", telling(event.order(), event)));
        }
        if (event.over() > 0) {
            out.add(booking.telling(ExceptionType.OVER_RETURN, "over", over(event)));
        }
        return out;
    }

    private RecordReturn telling(OrderId order, ReturnReceived event) {
        return new RecordReturn(
                order,
                returned.number(),
                event.receipt(),
                event.lines().stream()
                        .map(
                                units ->
                                        new ReturnedLine(
                                                units.orderLine(), units.sku(), units.quantity()))
                        .toList(),
                event.evidence());
    }

    private String over(ReturnReceived event) {
        ReceivedUnits first =
                event.lines().stream().filter(units -> units.over() > 0).findFirst().orElseThrow();
        return "Receipt %s of return %s at %s has %d units too many, %d of %s among them"
                .formatted(
                        event.receipt(),
                        returned.number(),
                        event.location(),
                        event.over(),
                        first.over(),
                        first.sku());
    }

    private List<Outgoing> inspected(ReturnInspected event) {
        List<Outgoing> out = new ArrayList<>();
        for (int at = 0; at < event.lines().size(); at++) {
            DispositionedUnits units = event.lines().get(at);
            out.add(
                    booking.step(
                            "inspected " + at,
                            new DispositionReturn(
                                    item(units.sku(), units.location()),
                                    returned.number().value(),
                                    units.to(),
                                    units.quantity(),
                                    units.reason(),
                                    units.lot(),
                                    event.evidence())));
        }
        return out;
    }

    private StockItemId item(Sku sku, LocationId location) {
        return new StockItemId(returned.owner(), sku, location);
    }

    /** What follows when an order has heard of a return: a person looks at what is too much. */
    public static List<Outgoing> told(RecordedEvent recorded, UnitsReturned event) {
        OrderId order = OrderId.parse(recorded.stream());
        ReturnId returned = new ReturnId(order.owner(), event.returned());
        return event.excess() == 0
                ? List.of()
                : List.of(
                        new GoodsBack(recorded, returned)
                                .booking.telling(
                                        ExceptionType.RETURN_EXCEEDS_SHIPMENT,
                                        "excess",
                                        exceeds(order, event)));
    }

    private static String exceeds(OrderId order, UnitsReturned event) {
        ReturnedUnits first =
                event.lines().stream()
                        .filter(units -> units.excess() > 0)
                        .findFirst()
                        .orElseThrow();
        return "Receipt %s of return %s has %d units more than order %s sent, %d of %s among them"
                .formatted(
                        event.receipt(),
                        event.returned(),
                        event.excess(),
                        order.number(),
                        first.excess(),
                        first.sku());
    }

    /** An order that nobody placed has sent nothing: all that came back of it is too much. */
    static Outgoing ofNobodysOrder(String returned, CommandId id, RecordReturn told) {
        ReturnId document = ReturnId.parse(returned);
        return ExceptionOpening.opening(
                document.owner(),
                ExceptionType.RETURN_EXCEEDS_SHIPMENT,
                returned,
                ExceptionOpening.id(id.toString()),
                document.number().value(),
                "Receipt %s of return %s names order %s, which nobody has placed"
                        .formatted(told.receipt(), document.number(), told.order().number()),
                id.toString());
    }
}
