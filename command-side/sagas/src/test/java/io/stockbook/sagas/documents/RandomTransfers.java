package io.stockbook.sagas.documents;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.MissedUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.transfer.TransferCommand.CancelTransfer;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferLine;
import java.util.List;

/** What people say of a few transfers. */
record RandomTransfers(Chances any) {

    TransferCommand next(int step) {
        TransferId transfer =
                new TransferId(OwnerId.HOUSE, new TransferNumber("T-DOC-" + any.of(3)));
        return switch (any.of(12)) {
            case 0, 1 -> request(transfer);
            case 2, 3, 4 ->
                    new DispatchTransferUnits(
                            transfer,
                            List.of(
                                    new LeavingUnits(
                                            any.line(), any.standing(), any.units(), null)),
                            Evidence.NONE);
            case 5, 6, 7, 8 -> receive(transfer, step);
            case 9 ->
                    new LoseTransferUnits(
                            transfer,
                            List.of(new MissedUnits(any.line(), any.units(), any.reason())),
                            Evidence.NONE);
            case 10 ->
                    new CloseTransfer(transfer, any.oneIn(2) ? null : any.reason(), Evidence.NONE);
            default -> new CancelTransfer(transfer, "no truck");
        };
    }

    private TransferCommand request(TransferId transfer) {
        LocationId from = any.location();
        LocationId to = Chances.LOCATIONS.get(1 - Chances.LOCATIONS.indexOf(from));
        return new RequestTransfer(
                transfer,
                new Route(from, to),
                List.of(
                        new TransferLine(1, any.sku(), any.units(), null),
                        new TransferLine(2, any.sku(), any.units(), null)),
                Evidence.NONE);
    }

    private TransferCommand receive(TransferId transfer, int step) {
        boolean bySku = any.oneIn(3);
        return new ReceiveTransferUnits(
                transfer,
                "R-" + step,
                List.of(
                        new ArrivingUnits(
                                bySku ? null : any.line(),
                                bySku ? any.sku() : null,
                                any.standing(),
                                any.units(),
                                null,
                                null)),
                Evidence.NONE);
    }
}
