package io.stockbook.commandapi.rest;

import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.WorkOrderId;
import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a thing can be read. */
final class Address {

    private Address() {}

    static URI of(AggregateId thing) {
        UriComponentsBuilder address =
                switch (thing) {
                    case StockItemId item ->
                            path("locations", item.location().value(), "items", item.sku().value());
                    case OrderId order -> path("orders", order.number().value());
                    case ShipmentId shipment -> path("shipments", shipment.number().value());
                    case TransferId transfer -> path("transfers", transfer.number().value());
                    case ReturnId returned -> path("returns", returned.number().value());
                    case CountId count -> path("counts", count.number().value());
                    case SnapshotId snapshot -> path("snapshots", snapshot.number().value());
                    case CutoverId cutover -> path("cutovers", cutover.number().value());
                    case PurchaseOrderId purchase ->
                            path("purchase-orders", purchase.number().value());
                    case WorkOrderId work -> path("work-orders", work.number().value());
                    case CatalogItemId item -> path("items", item.sku().value());
                    case ChannelId channel -> path("channels", channel.code().value());
                    case ExceptionId exception -> path("exceptions", exception.value().toString());
                    case CheckoutId checkout -> path("checkouts", checkout.name());
                    case CarrierId carrier -> path("carriers", carrier.value());
                    case LocationId location -> path("locations", location.value());
                    case OwnerPolicyId _ -> path("owner-policy");
                };
        if (!thing.owner().equals(OwnerId.HOUSE)) {
            address.queryParam(PathIds.OWNER, thing.owner().value());
        }
        return address.encode().build().toUri();
    }

    private static UriComponentsBuilder path(String... segments) {
        return UriComponentsBuilder.newInstance().pathSegment("v1").pathSegment(segments);
    }
}
