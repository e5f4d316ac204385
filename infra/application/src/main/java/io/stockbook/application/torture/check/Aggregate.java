package io.stockbook.application.torture.check;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.domain.carrier.Carrier;
import io.stockbook.domain.catalog.CatalogItem;
import io.stockbook.domain.channel.Channel;
import io.stockbook.domain.count.Count;
import io.stockbook.domain.custody.KeeperSnapshot;
import io.stockbook.domain.cutover.Cutover;
import io.stockbook.domain.exception.ExceptionInQueue;
import io.stockbook.domain.location.Location;
import io.stockbook.domain.order.Order;
import io.stockbook.domain.owner.Owner;
import io.stockbook.domain.purchase.Purchase;
import io.stockbook.domain.returns.ReturnAuthorization;
import io.stockbook.domain.shipment.Shipment;
import io.stockbook.domain.stock.Stock;
import io.stockbook.domain.transfer.Transfer;
import io.stockbook.domain.work.WorkOrder;
import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.custody.SnapshotEvent;
import io.stockbook.messages.cutover.CutoverCommand;
import io.stockbook.messages.cutover.CutoverEvent;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.owner.OwnerCommand;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.work.WorkOrderCommand;
import io.stockbook.messages.work.WorkOrderEvent;
import org.jspecify.annotations.Nullable;

/** One stream's state, folded by the domain, so that any command can be decided again at it. */
@SuppressWarnings({"rawtypes", "unchecked"}) // One fold for all kinds of aggregates.
final class Aggregate {

    private final String stream;
    private @Nullable Decider state;
    private long version;
    private boolean broken;

    Aggregate(String stream) {
        this.stream = stream;
    }

    long version() {
        return version;
    }

    /** True after an event that could not follow its history: nothing can be decided any more. */
    boolean broken() {
        return broken;
    }

    /**
     * Takes the next event.
     *
     * @throws IllegalStateException when it is the first that cannot follow this history
     */
    void evolve(Event event) {
        version++;
        if (!broken) {
            broken = true;
            Decider before = state == null ? empty(event) : state;
            state = before.evolve(event);
            broken = false;
        }
    }

    /** What a command of the raw log leads to here, at the version its sender expects. */
    Decision<? extends Event> decide(Attempt attempt) {
        return decide(Commands.read(attempt), attempt.expectedVersion());
    }

    private Decision<? extends Event> decide(Command command, @Nullable Long expected) {
        if (expected != null && expected != version) {
            return Decision.refused(
                    Refusal.of(
                            RefusalCode.STALE_VERSION,
                            "%s is at version %d, not at the expected %d"
                                    .formatted(stream, version, expected)));
        }
        Decider now = state == null ? empty(command) : state;
        return now.decide(command);
    }

    private Decider empty(Command command) {
        return switch (command) {
            case StockCommand _ -> Stock.empty(StockItemId.parse(stream));
            case OrderCommand _ -> Order.UNPLACED;
            case ShipmentCommand _ -> Shipment.UNKNOWN;
            case TransferCommand _ -> Transfer.UNKNOWN;
            case WorkOrderCommand _ -> WorkOrder.UNKNOWN;
            case ReturnCommand _ -> ReturnAuthorization.UNKNOWN;
            case CountCommand _ -> Count.UNKNOWN;
            case CutoverCommand _ -> Cutover.PLANNED;
            case PurchaseCommand _ -> Purchase.UNKNOWN;
            case SnapshotCommand _ -> KeeperSnapshot.UNKNOWN;
            case OwnerCommand _ -> Owner.USUAL;
            case CatalogCommand _ -> CatalogItem.UNKNOWN;
            case ChannelCommand _ -> Channel.UNKNOWN;
            case CarrierCommand _ -> Carrier.UNKNOWN;
            case LocationCommand _ -> Location.UNKNOWN;
            case ExceptionCommand _ -> ExceptionInQueue.UNKNOWN;
            default -> throw new IllegalArgumentException("nobody decides " + command);
        };
    }

    private Decider empty(Event event) {
        return switch (event) {
            case StockEvent _ -> Stock.empty(StockItemId.parse(stream));
            case OrderEvent _ -> Order.UNPLACED;
            case ShipmentEvent _ -> Shipment.UNKNOWN;
            case TransferEvent _ -> Transfer.UNKNOWN;
            case WorkOrderEvent _ -> WorkOrder.UNKNOWN;
            case ReturnEvent _ -> ReturnAuthorization.UNKNOWN;
            case CountEvent _ -> Count.UNKNOWN;
            case CutoverEvent _ -> Cutover.PLANNED;
            case PurchaseEvent _ -> Purchase.UNKNOWN;
            case SnapshotEvent _ -> KeeperSnapshot.UNKNOWN;
            case OwnerEvent _ -> Owner.USUAL;
            case CatalogEvent _ -> CatalogItem.UNKNOWN;
            case ChannelEvent _ -> Channel.UNKNOWN;
            case CarrierEvent _ -> Carrier.UNKNOWN;
            case LocationEvent _ -> Location.UNKNOWN;
            case ExceptionEvent _ -> ExceptionInQueue.UNKNOWN;
            default -> throw new IllegalArgumentException("nobody folds " + event);
        };
    }
}
