package io.stockbook.application.torture.client;

import io.stockbook.messages.Command;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.owner.OwnerCommand;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.work.WorkOrderCommand;
import org.jspecify.annotations.Nullable;

/** Which request asks for which command. */
final class Wire {

    private Wire() {}

    static HttpCall call(Command command) {
        return switch (command) {
            case StockCommand stock -> StockWire.call(stock);
            case OrderCommand order -> order(order);
            case ShipmentCommand shipment -> shipment(shipment);
            case TransferCommand transfer -> transfer(transfer);
            case WorkOrderCommand work -> WorkWire.call(work);
            case ReturnCommand returned -> returned(returned);
            case CountCommand count -> count(count);
            case PurchaseCommand purchase -> PurchaseWire.call(purchase);
            case OwnerCommand.ChangeOwnerPolicy it ->
                    new HttpCall("PUT", "/v1/owner-policy", Body.of(it.policy()).text());
            case SnapshotCommand.ReportSnapshot it ->
                    HttpCall.post(
                            "/v1/snapshots",
                            Body.of(it)
                                    .without("snapshot", "tolerance")
                                    .with("number", it.snapshot().number().value())
                                    .text());
            case CarrierCommand carrier -> carrier(carrier);
            case CatalogCommand catalog -> catalog(catalog);
            case ChannelCommand channel -> channel(channel);
            case LocationCommand location -> location(location);
            case ExceptionCommand exception -> exception(exception);
            default -> throw new IllegalArgumentException("nobody asks for " + command);
        };
    }

    private static HttpCall order(OrderCommand command) {
        Body body = Body.of(command).without("order");
        String path = "/v1/orders/" + command.order().number();
        return switch (command) {
            case OrderCommand.PlaceOrder placed ->
                    HttpCall.post(
                            "/v1/orders",
                            body.lifting("terms")
                                    .with("number", placed.order().number().value())
                                    .text());
            case OrderCommand.ReleaseOrder _ -> HttpCall.post(path + "/release", "");
            case OrderCommand.ConfirmPick _ -> HttpCall.post(path + "/confirm-pick", body.text());
            case OrderCommand.ConfirmShipment _ ->
                    HttpCall.post(path + "/confirm-shipment", body.text());
            case OrderCommand.CancelOrder _ -> HttpCall.post(path + "/cancel", body.text());
            case OrderCommand.BlockOrder _ -> HttpCall.post(path + "/block", body.text());
            case OrderCommand.UnblockOrder _ -> HttpCall.post(path + "/unblock", body.text());
            case OrderCommand.CancelLine _ -> HttpCall.post(path + "/cancel-line", body.text());
            case OrderCommand.IdentifyLine _ -> HttpCall.post(path + "/identify-line", body.text());
            case OrderCommand.ChangeLineQuantity _ ->
                    HttpCall.post(path + "/change-line", body.text());
            case OrderCommand.ChangePromisedDate _ ->
                    HttpCall.post(path + "/promised-date", body.text());
            case OrderCommand.ChangeShipTo _ -> HttpCall.post(path + "/ship-to", body.text());
            case OrderCommand.PickLine _ -> HttpCall.post(path + "/pick-line", body.text());
            case OrderCommand.ShortPick _ -> HttpCall.post(path + "/short-pick", body.text());
            case OrderCommand.TakeBackPick _ ->
                    HttpCall.post(path + "/take-back-pick", body.text());
            case OrderCommand.RejectPickedUnits _ ->
                    HttpCall.post(path + "/reject-pick", body.text());
            case OrderCommand.RecordOrderPrep _ -> HttpCall.post(path + "/prep", body.text());
            case OrderCommand.RecordPickCodes _,
                    OrderCommand.RequireOrderPrep _,
                    OrderCommand.ExplodeKit _,
                    OrderCommand.RecordService _,
                    OrderCommand.ShipUnits _,
                    OrderCommand.TakeBackShipment _,
                    OrderCommand.RecordTracking _,
                    OrderCommand.RecordReturn _,
                    OrderCommand.RecordAllocation _,
                    OrderCommand.ConfirmCancellation _,
                    OrderCommand.CloseOrder _ ->
                    throw new IllegalArgumentException("only a process sends " + command);
        };
    }

    private static HttpCall shipment(ShipmentCommand command) {
        Body body = Body.of(command).without("shipment");
        String path = "/v1/shipments/" + command.shipment().number();
        return switch (command) {
            case ShipmentCommand.CreateShipment created ->
                    HttpCall.post(
                            "/v1/shipments",
                            body.without("order")
                                    .with("number", created.shipment().number().value())
                                    .with("order", created.order().number().value())
                                    .text());
            case ShipmentCommand.AttachLabel _ -> new HttpCall("PUT", path + "/label", body.text());
            case ShipmentCommand.DispatchShipment _ ->
                    HttpCall.post(path + "/dispatch", body.text());
            case ShipmentCommand.VoidShipment _ -> HttpCall.post(path + "/void", body.text());
            case ShipmentCommand.ReportTracking _ -> HttpCall.post(path + "/tracking", body.text());
            case ShipmentCommand.RecordCarrierService _, ShipmentCommand.ReportSilence _ ->
                    throw new IllegalArgumentException("only a process sends " + command);
        };
    }

    private static HttpCall transfer(TransferCommand command) {
        Body body = Body.of(command).without("transfer");
        String path = "/v1/transfers/" + command.transfer().number();
        return switch (command) {
            case TransferCommand.RequestTransfer requested ->
                    HttpCall.post(
                            "/v1/transfers",
                            body.lifting("route")
                                    .with("number", requested.transfer().number().value())
                                    .text());
            case TransferCommand.DispatchTransferUnits _ ->
                    HttpCall.post(path + "/dispatches", body.text());
            case TransferCommand.ReceiveTransferUnits _ ->
                    HttpCall.post(path + "/receipts", body.text());
            case TransferCommand.LoseTransferUnits _ ->
                    HttpCall.post(path + "/losses", body.text());
            case TransferCommand.CancelTransfer _ -> HttpCall.post(path + "/cancel", body.text());
            case TransferCommand.CloseTransfer _ -> HttpCall.post(path + "/close", body.text());
            case TransferCommand.RecordTransferPromise _,
                    TransferCommand.RecordTransferShortage _ ->
                    throw new IllegalArgumentException("only a process sends " + command);
        };
    }

    private static HttpCall returned(ReturnCommand command) {
        String number = command.returned().number().value();
        Body body = Body.of(command).without("returned");
        String path = "/v1/returns/" + number;
        return switch (command) {
            case ReturnCommand.AuthorizeReturn it ->
                    HttpCall.post("/v1/returns", document(body, number, it.order()));
            case ReturnCommand.ReceiveBlindReturn it ->
                    HttpCall.post("/v1/return-receipts", document(body, number, it.order()));
            case ReturnCommand.ReceiveReturn _ -> HttpCall.post(path + "/receipts", body.text());
            case ReturnCommand.DispositionUnits _ ->
                    HttpCall.post(path + "/dispositions", body.text());
            case ReturnCommand.SignalRefund _ -> HttpCall.post(path + "/refunds", body.text());
            case ReturnCommand.CloseReturn _ -> HttpCall.post(path + "/close", body.text());
            case ReturnCommand.CancelReturn _ -> HttpCall.post(path + "/cancel", body.text());
        };
    }

    private static String document(Body body, String number, @Nullable OrderId order) {
        Body named = body.without("order").with("number", number);
        return order == null ? named.text() : named.with("order", order.number().value()).text();
    }

    private static HttpCall count(CountCommand command) {
        Body body = Body.of(command).without("count");
        String path = "/v1/counts/" + command.count().number();
        return switch (command) {
            case CountCommand.PlanCount it ->
                    HttpCall.post(
                            "/v1/counts",
                            body.lifting("selection")
                                    .lifting("terms")
                                    .with("number", it.count().number().value())
                                    .text());
            case CountCommand.BeginLines _ -> HttpCall.post(path + "/begin", body.text());
            case CountCommand.ReportCounts _ -> HttpCall.post(path + "/results", body.text());
            case CountCommand.ApproveVariances _ -> HttpCall.post(path + "/approvals", body.text());
            case CountCommand.RejectVariances _ -> HttpCall.post(path + "/rejections", body.text());
            case CountCommand.CloseCount _ -> HttpCall.post(path + "/close", "");
            case CountCommand.CancelCount _ -> HttpCall.post(path + "/cancel", body.text());
            case CountCommand.ListLines _,
                    CountCommand.RecordOpening _,
                    CountCommand.RecordComparison _,
                    CountCommand.RecordBooking _ ->
                    throw new IllegalArgumentException("only a process sends " + command);
        };
    }

    private static HttpCall carrier(CarrierCommand command) {
        String code = command.carrier().value();
        return switch (command) {
            case CarrierCommand.RegisterCarrier it ->
                    HttpCall.post("/v1/carriers", Body.of(it.terms()).with("carrier", code).text());
            case CarrierCommand.ChangeCarrier it ->
                    new HttpCall("PUT", "/v1/carriers/" + code, Body.of(it.terms()).text());
        };
    }

    private static HttpCall catalog(CatalogCommand command) {
        Body body = Body.of(command).without("item");
        String path = "/v1/items/" + command.item().sku();
        return switch (command) {
            case CatalogCommand.RegisterItem it ->
                    HttpCall.post("/v1/items", body.with("sku", it.item().sku().value()).text());
            case CatalogCommand.RenameItem _ -> new HttpCall("PUT", path + "/name", body.text());
            case CatalogCommand.ClassifyItem _ -> new HttpCall("PUT", path + "/class", body.text());
            case CatalogCommand.AddAlias _ -> HttpCall.post(path + "/aliases", body.text());
            case CatalogCommand.RemoveAlias it ->
                    new HttpCall("DELETE", path + "/aliases/" + it.source() + "/" + it.alias(), "");
            case CatalogCommand.DefineUnit it ->
                    new HttpCall("PUT", path + "/units/" + it.unit(), body.without("unit").text());
            case CatalogCommand.RemoveUnit it ->
                    new HttpCall("DELETE", path + "/units/" + it.unit(), "");
            case CatalogCommand.DefineComponents _ ->
                    new HttpCall("PUT", path + "/components", body.text());
            case CatalogCommand.RequirePrep it ->
                    new HttpCall(
                            "PUT", path + "/prep/" + it.channel(), body.without("channel").text());
            case CatalogCommand.PlanReplenishment it ->
                    new HttpCall(
                            "PUT",
                            path + "/replenishment/" + it.location(),
                            Body.of(it.plan()).text());
            case CatalogCommand.EndReplenishment it ->
                    new HttpCall("DELETE", path + "/replenishment/" + it.location(), "");
        };
    }

    private static HttpCall channel(ChannelCommand command) {
        String code = command.channel().code().value();
        return switch (command) {
            case ChannelCommand.OpenChannel open ->
                    HttpCall.post(
                            "/v1/channels",
                            Body.of(open).without("channel").with("channel", code).text());
            case ChannelCommand.ChangeChannelPolicy it ->
                    new HttpCall(
                            "PUT", "/v1/channels/" + code + "/policy", Body.of(it.policy()).text());
        };
    }

    private static HttpCall location(LocationCommand command) {
        Body body = Body.of(command);
        return switch (command) {
            case LocationCommand.RegisterLocation _ -> HttpCall.post("/v1/locations", body.text());
            case LocationCommand.ChangeCustody it ->
                    new HttpCall(
                            "PUT",
                            "/v1/locations/" + it.location() + "/custody",
                            body.without("location").text());
            case LocationCommand.ConfirmCustody _ ->
                    throw new IllegalArgumentException("nobody asks for " + command);
        };
    }

    private static HttpCall exception(ExceptionCommand command) {
        String path = "/v1/exceptions/" + command.exception().value();
        String body = Body.of(command).without("exception").text();
        return switch (command) {
            case ExceptionCommand.AssignException _ -> HttpCall.post(path + "/assign", body);
            case ExceptionCommand.ResolveException _ -> HttpCall.post(path + "/resolve", body);
            case ExceptionCommand.OpenException _ ->
                    throw new IllegalArgumentException("only a process sends " + command);
        };
    }
}
