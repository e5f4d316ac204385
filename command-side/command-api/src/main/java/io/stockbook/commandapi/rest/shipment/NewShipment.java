package io.stockbook.commandapi.rest.shipment;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is packed, for which order and where; the number is the idempotency key. */
record NewShipment(
        ShipmentNumber number,
        OrderNumber order,
        LocationId from,
        @Nullable CarrierId carrier,
        @Nullable String service,
        List<ShipmentPackage> packages,
        @Nullable Evidence evidence) {

    CreateShipment of(OwnerId owner) {
        return new CreateShipment(
                new ShipmentId(owner, number),
                new OrderId(owner, order),
                from,
                carrier,
                service,
                packages,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
