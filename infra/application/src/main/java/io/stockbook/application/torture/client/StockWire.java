package io.stockbook.application.torture.client;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.StockCommand;

/** Which request asks a stock item for which command. */
final class StockWire {

    private final StockCommand command;
    private final Body body;

    private StockWire(StockCommand command) {
        this.command = command;
        this.body = Body.of(command).without("item");
    }

    static HttpCall call(StockCommand command) {
        return new StockWire(command).call();
    }

    private HttpCall call() {
        return switch (command) {
            case StockCommand.SetOpeningBalance _ -> post("/opening-balance");
            case StockCommand.ReceiveStock _ -> post("/receipts");
            case StockCommand.CorrectReceipt _ -> post("/receipt-corrections");
            case StockCommand.PutAwayStock _ -> post("/put-aways");
            case StockCommand.ChangeStatus _ -> post("/status-changes");
            case StockCommand.AllocateStock it ->
                    post(it.expiresAt() == null ? "/allocations" : "/reservations", "rank");
            case StockCommand.ConsumeReservation it ->
                    post(
                            "/reservations/" + it.allocation().value() + "/consume",
                            "allocation",
                            "rank");
            case StockCommand.FreeAllocation it -> floor(it.allocation(), "/free");
            case StockCommand.ShortAllocation it -> floor(it.allocation(), "/short");
            case StockCommand.PickStock it -> floor(it.allocation(), "/pick");
            case StockCommand.ReversePick it -> floor(it.allocation(), "/reverse-pick");
            case StockCommand.RejectPick it -> floor(it.allocation(), "/reject-pick");
            case StockCommand.ShipStock it -> floor(it.allocation(), "/ship");
            case StockCommand.ReverseShipment it -> floor(it.allocation(), "/reverse-shipment");
            case StockCommand.ReportSale _ -> post("/sales");
            case StockCommand.CountStock _ -> post("/counts");
            case StockCommand.ReportMovement it ->
                    HttpCall.post(
                            path() + "/reported-movements",
                            body.lifting("evidence")
                                    .with("occurredAt", String.valueOf(it.evidence().occurredAt()))
                                    .text());
            case StockCommand.AdjustStock _ -> post("/adjustments");
            case StockCommand.ScrapStock _ -> post("/scrap");
            case StockCommand.ReturnToVendor _ -> post("/vendor-returns");
            case StockCommand.ReturnStock _ -> post("/returns");
            case StockCommand.DispositionReturn it ->
                    post("/returns/" + it.returned() + "/dispositions", "returned");
            case StockCommand.DispatchTransfer it -> transfer(it.transfer(), "/dispatch");
            case StockCommand.ReceiveTransfer it -> transfer(it.transfer(), "/receive");
            case StockCommand.LoseTransfer it -> transfer(it.transfer(), "/lose");
            case StockCommand.Convert _ -> post("/conversions");
            case StockCommand.SetRingFence it ->
                    new HttpCall(
                            "PUT",
                            path() + "/ring-fences/" + it.channel(),
                            body.without("channel").text());
            case StockCommand.SuspendSelling _ -> post("/suspend");
            case StockCommand.ResumeSelling _ -> post("/resume");
            case StockCommand.QueueDemand _,
                    StockCommand.DropDemand _,
                    StockCommand.ReportDispatch _,
                    StockCommand.ReportConsumption _,
                    StockCommand.ReportUseInKit _,
                    StockCommand.ExtendReservation _,
                    StockCommand.OpenCount _,
                    StockCommand.CompareCount _,
                    StockCommand.DropCount _,
                    StockCommand.OpenReconciliation _,
                    StockCommand.ReconcileStock _ ->
                    throw new IllegalArgumentException("only a process sends " + command);
        };
    }

    private HttpCall post(String end, String... inPath) {
        return HttpCall.post(path() + end, body.without(inPath).text());
    }

    private HttpCall floor(AllocationId allocation, String end) {
        return post("/allocations/" + allocation.value() + end, "allocation");
    }

    private HttpCall transfer(String transfer, String end) {
        return post("/transfers/" + transfer + end, "transfer");
    }

    private String path() {
        return "/v1/locations/%s/items/%s"
                .formatted(command.item().location().value(), command.item().sku().value());
    }
}
