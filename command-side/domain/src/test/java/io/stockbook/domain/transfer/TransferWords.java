package io.stockbook.domain.transfer;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.MissedUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.transfer.TransferCommand.CancelTransfer;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.TransferCancelled;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.transfer.TransferState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transfer of ten mugs and four plates of lot L-7 from Leeds to York. */
final class TransferWords {

    static final TransferId TRANSFER = new TransferId(OwnerId.HOUSE, new TransferNumber("T-1"));
    static final Route ROUTE = new Route(new LocationId("LEEDS"), new LocationId("YORK"));
    static final Sku MUG = new Sku("MUG");
    static final Sku PLATE = new Sku("PLATE");
    static final LineItem MUGS = new LineItem(1, MUG);
    static final LineItem PLATES = new LineItem(2, PLATE);
    static final List<LineItem> BOTH = List.of(MUGS, PLATES);
    static final Evidence NOTE = Evidence.of("CMR 7");

    private static final List<TransferLine> LINES =
            List.of(new TransferLine(1, MUG, 10, null), new TransferLine(2, PLATE, 4, "L-7"));

    static final RequestTransfer REQUEST = new RequestTransfer(TRANSFER, ROUTE, LINES, NOTE);
    static final TransferRequested REQUESTED = new TransferRequested(ROUTE, LINES, NOTE);
    static final CancelTransfer CANCEL = new CancelTransfer(TRANSFER, "no truck");
    static final TransferCancelled CANCELLED = new TransferCancelled(ROUTE, BOTH, "no truck");

    private TransferWords() {}

    static Given<TransferCommand, TransferEvent, Transfer> unknown() {
        return Given.a(Transfer.UNKNOWN);
    }

    /** Requested, and then this. */
    static Given<TransferCommand, TransferEvent, Transfer> requested(TransferEvent... then) {
        return unknown().events(REQUESTED).events(then);
    }

    static DispatchTransferUnits dispatch(LeavingUnits... units) {
        return new DispatchTransferUnits(TRANSFER, List.of(units), NOTE);
    }

    static LeavingUnits leaving(int line, long quantity) {
        return new LeavingUnits(line, Status.AVAILABLE, quantity, null);
    }

    static UnitsDispatched left(long mugs) {
        return dispatched(new DispatchedUnits(1, MUG, Status.AVAILABLE, mugs, null));
    }

    static UnitsDispatched dispatched(DispatchedUnits... units) {
        return new UnitsDispatched(ROUTE, List.of(units), null, NOTE);
    }

    static UnitsDispatched leftAfter(TransferState ended, long mugs) {
        return new UnitsDispatched(
                ROUTE,
                List.of(new DispatchedUnits(1, MUG, Status.AVAILABLE, mugs, null)),
                ended,
                NOTE);
    }

    static ReceiveTransferUnits receive(String receipt, ArrivingUnits... units) {
        return new ReceiveTransferUnits(TRANSFER, receipt, List.of(units), NOTE);
    }

    static ArrivingUnits arriving(int line, Status to, long quantity) {
        return new ArrivingUnits(line, null, to, quantity, null, null);
    }

    static UnitsArrived arrived(String receipt, ArrivedUnits... units) {
        return new UnitsArrived(ROUTE, receipt, List.of(units), NOTE);
    }

    static ArrivedUnits mugs(Status to, long quantity, long excess) {
        return new ArrivedUnits(1, MUG, to, quantity, excess, null, null);
    }

    static LoseTransferUnits lose(int line, long quantity, ReasonCode reason) {
        return new LoseTransferUnits(
                TRANSFER, List.of(new MissedUnits(line, quantity, reason)), NOTE);
    }

    static UnitsLost lost(long mugs) {
        return new UnitsLost(ROUTE, List.of(lostMugs(mugs)), NOTE);
    }

    static LostUnits lostMugs(long quantity) {
        return new LostUnits(1, MUG, quantity, ReasonCode.CARRIER_LOSS, null);
    }

    static CloseTransfer close(@Nullable ReasonCode reason) {
        return new CloseTransfer(TRANSFER, reason, NOTE);
    }

    static TransferClosed closed(LostUnits... lost) {
        return new TransferClosed(ROUTE, BOTH, List.of(lost), NOTE);
    }
}
