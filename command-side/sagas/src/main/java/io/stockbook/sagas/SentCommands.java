package io.stockbook.sagas;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Command;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.work.WorkOrderCommand;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of command that a process sends, by the name under which it waits to be sent. */
final class SentCommands {

    private static final Map<String, Class<? extends Command>> KINDS =
            List.of(
                            StockCommand.ReceiveStock.class,
                            StockCommand.CorrectReceipt.class,
                            StockCommand.ReturnToVendor.class,
                            StockCommand.Convert.class,
                            StockCommand.ReportConsumption.class,
                            StockCommand.ReportUseInKit.class,
                            StockCommand.ScrapStock.class,
                            StockCommand.AllocateStock.class,
                            StockCommand.FreeAllocation.class,
                            StockCommand.PickStock.class,
                            StockCommand.ReversePick.class,
                            StockCommand.RejectPick.class,
                            StockCommand.ShortAllocation.class,
                            StockCommand.ReverseShipment.class,
                            StockCommand.ShipStock.class,
                            StockCommand.QueueDemand.class,
                            StockCommand.DropDemand.class,
                            StockCommand.ConsumeReservation.class,
                            StockCommand.ReportDispatch.class,
                            StockCommand.ReceiveTransfer.class,
                            StockCommand.LoseTransfer.class,
                            StockCommand.AdjustStock.class,
                            StockCommand.ReturnStock.class,
                            StockCommand.DispositionReturn.class,
                            StockCommand.OpenCount.class,
                            StockCommand.CompareCount.class,
                            StockCommand.CountStock.class,
                            StockCommand.DropCount.class,
                            StockCommand.OpenReconciliation.class,
                            StockCommand.ReconcileStock.class,
                            CountCommand.ListLines.class,
                            CountCommand.RecordOpening.class,
                            CountCommand.RecordComparison.class,
                            CountCommand.RecordBooking.class,
                            CountCommand.CancelCount.class,
                            OrderCommand.RecordPickCodes.class,
                            OrderCommand.RequireOrderPrep.class,
                            OrderCommand.RecordService.class,
                            OrderCommand.IdentifyLine.class,
                            OrderCommand.ExplodeKit.class,
                            OrderCommand.BlockOrder.class,
                            OrderCommand.RecordAllocation.class,
                            OrderCommand.ReleaseOrder.class,
                            OrderCommand.ConfirmShipment.class,
                            OrderCommand.CancelOrder.class,
                            OrderCommand.CloseOrder.class,
                            OrderCommand.ConfirmCancellation.class,
                            OrderCommand.ShipUnits.class,
                            OrderCommand.TakeBackShipment.class,
                            OrderCommand.RecordTracking.class,
                            OrderCommand.RecordReturn.class,
                            SnapshotCommand.RecordLinesOpened.class,
                            PurchaseCommand.PlacePurchaseOrder.class,
                            ShipmentCommand.ReportSilence.class,
                            ShipmentCommand.RecordCarrierService.class,
                            TransferCommand.RecordTransferPromise.class,
                            TransferCommand.RecordTransferShortage.class,
                            WorkOrderCommand.RecordWorkPromise.class,
                            WorkOrderCommand.RecordWorkShortage.class,
                            OpenException.class,
                            ResolveException.class)
                    .stream()
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private SentCommands() {}

    static String kind(Command command) {
        String kind = command.getClass().getSimpleName();
        if (!KINDS.containsKey(kind)) {
            throw new IllegalArgumentException("no process sends " + kind);
        }
        return kind;
    }

    static Command read(String kind, String body) {
        return LedgerJson.read(
                body, Objects.requireNonNull(KINDS.get(kind), () -> "no process sends " + kind));
    }
}
