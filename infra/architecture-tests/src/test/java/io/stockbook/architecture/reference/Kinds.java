package io.stockbook.architecture.reference;

import io.stockbook.architecture.walk.Kind;
import io.stockbook.architecture.walk.Seen.Refused;
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
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.order.OrderCommand;
import java.util.List;
import java.util.Set;

/** Every kind of aggregate, in the order in which the index names them. */
final class Kinds {

    private static final StockItemId ITEM =
            new StockItemId(OwnerId.HOUSE, new Sku("MUG"), new LocationId("north"));
    private static final String UNKNOWN = "UNKNOWN";

    static final List<Kind<?, ?, ?>> ALL =
            List.of(
                    new Kind<>("stock-item", Stock.empty(ITEM), _ -> UNKNOWN),
                    new Kind<>("order", Order.UNPLACED, Order::stage),
                    new Kind<>("shipment", Shipment.UNKNOWN, Shipment::stage),
                    new Kind<>("transfer", Transfer.UNKNOWN, Transfer::stage),
                    new Kind<>("work-order", WorkOrder.UNKNOWN, Kinds::stage),
                    new Kind<>(
                            "return-authorization",
                            ReturnAuthorization.UNKNOWN,
                            ReturnAuthorization::stage),
                    new Kind<>("count", Count.UNKNOWN, Kinds::stage),
                    new Kind<>("cutover", Cutover.PLANNED, Cutover::stage),
                    new Kind<>("purchase-order", Purchase.UNKNOWN, Purchase::stage),
                    new Kind<>("catalog-item", CatalogItem.UNKNOWN, Kinds::stage),
                    new Kind<>("channel", Channel.UNKNOWN, Kinds::stage),
                    new Kind<>("location", Location.UNKNOWN, Kinds::stage),
                    new Kind<>("carrier", Carrier.UNKNOWN, Kinds::stage),
                    new Kind<>(
                            "snapshot",
                            KeeperSnapshot.UNKNOWN,
                            snapshot ->
                                    snapshot.opened()
                                            ? "OPENED"
                                            : snapshot.reported() ? "REPORTED" : UNKNOWN),
                    new Kind<>("owner", Owner.USUAL, Kinds::stage),
                    new Kind<>("exception", ExceptionInQueue.UNKNOWN, ExceptionInQueue::stage));

    /** What a command meets on its way through the code and is never refused with. */
    static final Set<Refused> NEVER =
            Set.of(
                    // It hands all on that is there, and names none that could be unknown.
                    new Refused(OrderCommand.ReleaseOrder.class, RefusalCode.UNKNOWN_ALLOCATION),
                    // A shipment is followed to its door, whatever became of its order.
                    new Refused(OrderCommand.RecordTracking.class, RefusalCode.WRONG_STATE));

    private Kinds() {}

    private static Object stage(Count count) {
        CountState state = count.state();
        return state == null ? UNKNOWN : state;
    }

    private static Object stage(WorkOrder order) {
        return order.work() == null ? UNKNOWN : order.state();
    }

    private static Object stage(CatalogItem item) {
        return item.name() == null ? UNKNOWN : "REGISTERED";
    }

    private static Object stage(Owner owner) {
        return owner.policy() == null ? "USUAL" : owner.policy().receiving();
    }

    private static Object stage(Channel channel) {
        return channel.policy() == null ? UNKNOWN : "OPEN";
    }

    private static Object stage(Carrier carrier) {
        return carrier.terms() == null ? UNKNOWN : "REGISTERED";
    }

    private static Object stage(Location location) {
        Custody custody = location.custody();
        return custody == null ? UNKNOWN : custody;
    }
}
