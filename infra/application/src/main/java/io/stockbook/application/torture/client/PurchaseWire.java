package io.stockbook.application.torture.client;

import io.stockbook.messages.purchase.PurchaseCommand;

/** Which request asks a purchase order for which command. */
final class PurchaseWire {

    private PurchaseWire() {}

    static HttpCall call(PurchaseCommand command) {
        Body body = Body.of(command).without("purchase");
        String number = command.purchase().number().value();
        String path = "/v1/purchase-orders/" + number;
        return switch (command) {
            case PurchaseCommand.PlacePurchaseOrder _ ->
                    HttpCall.post("/v1/purchase-orders", body.with("number", number).text());
            case PurchaseCommand.ReceiveBlind _ ->
                    HttpCall.post("/v1/receipts", body.with("number", number).text());
            case PurchaseCommand.ApprovePurchaseOrder _ ->
                    HttpCall.post(path + "/approve", body.text());
            case PurchaseCommand.AnnounceGoods _ ->
                    HttpCall.post(path + "/announcements", body.text());
            case PurchaseCommand.ReceiveGoods _ -> HttpCall.post(path + "/receipts", body.text());
            case PurchaseCommand.CorrectReceivedGoods _ ->
                    HttpCall.post(path + "/corrections", body.text());
            case PurchaseCommand.SendBackGoods _ ->
                    HttpCall.post(path + "/vendor-returns", body.text());
            case PurchaseCommand.IdentifyGoods _ ->
                    HttpCall.post(path + "/identifications", body.text());
            case PurchaseCommand.ClosePurchaseOrder _ ->
                    HttpCall.post(path + "/close", body.text());
            case PurchaseCommand.CancelPurchaseOrder _ ->
                    HttpCall.post(path + "/cancel", body.text());
        };
    }
}
