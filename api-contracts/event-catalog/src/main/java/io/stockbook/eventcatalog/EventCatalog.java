package io.stockbook.eventcatalog;

import io.stockbook.messages.Event;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.custody.SnapshotEvent;
import io.stockbook.messages.cutover.CutoverEvent;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.work.WorkOrderEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which event is stored under which name. The list is closed: it is also what may be read back.
 *
 * <p>A name or a revision that was ever stored stays for ever; an event whose fields change gets
 * the next revision here and an upcaster from the last one.
 */
public final class EventCatalog {

    /** One row: an event and its name with the current revision. */
    record Row(Class<? extends Event> type, StoredName stored) {}

    private static final List<Row> ROWS =
            List.of(
                    row(StockEvent.OpeningBalanceSet.class, "stock.opening-balance-set"),
                    row(StockEvent.StockReceived.class, "stock.received"),
                    row(StockEvent.ReceiptCorrected.class, "stock.receipt-corrected"),
                    row(StockEvent.StockPutAway.class, "stock.put-away"),
                    row(StockEvent.StatusChanged.class, "stock.status-changed"),
                    row(StockEvent.StockAllocated.class, "stock.allocated"),
                    row(StockEvent.ReservationExtended.class, "stock.reservation-extended"),
                    row(StockEvent.ReservationConsumed.class, "stock.reservation-consumed"),
                    row(StockEvent.AllocationFreed.class, "stock.allocation-freed"),
                    row(StockEvent.AllocationShorted.class, "stock.allocation-shorted"),
                    row(StockEvent.StockPicked.class, "stock.picked"),
                    row(StockEvent.PickReversed.class, "stock.pick-reversed"),
                    row(StockEvent.PickRejected.class, "stock.pick-rejected"),
                    row(StockEvent.StockShipped.class, "stock.shipped"),
                    row(StockEvent.ShipmentReversed.class, "stock.shipment-reversed"),
                    row(StockEvent.SaleReported.class, "stock.sale-reported"),
                    row(StockEvent.UnrecordedStockFound.class, "stock.unrecorded-stock-found"),
                    row(StockEvent.CountOpened.class, "stock.count-opened", 2),
                    row(StockEvent.CountCompared.class, "stock.count-compared"),
                    row(StockEvent.CountDropped.class, "stock.count-dropped"),
                    row(StockEvent.StockCounted.class, "stock.counted", 2),
                    row(StockEvent.StockAdjusted.class, "stock.adjusted"),
                    row(StockEvent.StockScrapped.class, "stock.scrapped"),
                    row(StockEvent.ReturnedToVendor.class, "stock.returned-to-vendor"),
                    row(StockEvent.StockReturned.class, "stock.returned"),
                    row(StockEvent.ReturnDispositioned.class, "stock.return-dispositioned"),
                    row(StockEvent.TransferDispatched.class, "stock.transfer-dispatched"),
                    row(StockEvent.TransferReceived.class, "stock.transfer-received"),
                    row(StockEvent.TransferLost.class, "stock.transfer-lost"),
                    row(StockEvent.Converted.class, "stock.converted"),
                    row(StockEvent.DemandQueued.class, "stock.demand-queued"),
                    row(StockEvent.DemandDropped.class, "stock.demand-dropped"),
                    row(StockEvent.RingFenceSet.class, "stock.ring-fence-set"),
                    row(StockEvent.SellingSuspended.class, "stock.selling-suspended"),
                    row(StockEvent.SellingResumed.class, "stock.selling-resumed"),
                    row(OrderEvent.OrderPlaced.class, "order.placed", 3),
                    row(OrderEvent.OrderAllocated.class, "order.allocated"),
                    row(OrderEvent.OrderBlocked.class, "order.blocked"),
                    row(OrderEvent.OrderUnblocked.class, "order.unblocked"),
                    row(OrderEvent.LineQuantityChanged.class, "order.line-quantity-changed"),
                    row(OrderEvent.LineIdentified.class, "order.line-identified"),
                    row(OrderEvent.KitExploded.class, "order.kit-exploded"),
                    row(OrderEvent.PromisedDateChanged.class, "order.promised-date-changed"),
                    row(OrderEvent.ShipToChanged.class, "order.ship-to-changed"),
                    row(OrderEvent.ServiceRecorded.class, "order.service-recorded"),
                    row(OrderEvent.PickCodesRecorded.class, "order.pick-codes-recorded"),
                    row(OrderEvent.OrderPrepRequired.class, "order.prep-required", 2),
                    row(OrderEvent.OrderPrepRecorded.class, "order.prep-recorded", 2),
                    row(OrderEvent.OrderReleased.class, "order.released"),
                    row(OrderEvent.OrderPicked.class, "order.picked", 2),
                    row(OrderEvent.UnitsPicked.class, "order.units-picked"),
                    row(OrderEvent.UnitsShorted.class, "order.units-shorted"),
                    row(OrderEvent.PickTakenBack.class, "order.pick-taken-back"),
                    row(OrderEvent.PickedUnitsRejected.class, "order.picked-units-rejected"),
                    row(OrderEvent.OrderShipped.class, "order.shipped"),
                    row(OrderEvent.UnitsShipped.class, "order.units-shipped"),
                    row(OrderEvent.ShipmentTakenBack.class, "order.shipment-taken-back"),
                    row(OrderEvent.TrackingRecorded.class, "order.tracking-recorded"),
                    row(OrderEvent.UnitsReturned.class, "order.units-returned"),
                    row(OrderEvent.OrderDelivered.class, "order.delivered"),
                    row(OrderEvent.CancellationRequested.class, "order.cancellation-requested"),
                    row(OrderEvent.OrderCancelled.class, "order.cancelled"),
                    row(OrderEvent.OrderClosed.class, "order.closed"),
                    row(ShipmentEvent.ShipmentCreated.class, "shipment.created"),
                    row(
                            ShipmentEvent.CarrierServiceRecorded.class,
                            "shipment.carrier-service-recorded"),
                    row(ShipmentEvent.LabelAttached.class, "shipment.label-attached"),
                    row(ShipmentEvent.ShipmentDispatched.class, "shipment.dispatched"),
                    row(ShipmentEvent.ShipmentVoided.class, "shipment.voided"),
                    row(ShipmentEvent.TrackingReported.class, "shipment.tracking-reported"),
                    row(ShipmentEvent.CarrierSilent.class, "shipment.carrier-silent"),
                    row(TransferEvent.TransferRequested.class, "transfer.requested"),
                    row(TransferEvent.UnitsPromised.class, "transfer.units-promised"),
                    row(TransferEvent.LineShort.class, "transfer.line-short"),
                    row(TransferEvent.UnitsDispatched.class, "transfer.units-dispatched", 2),
                    row(TransferEvent.UnitsArrived.class, "transfer.units-arrived"),
                    row(TransferEvent.UnitsLost.class, "transfer.units-lost"),
                    row(TransferEvent.TransferCancelled.class, "transfer.cancelled"),
                    row(TransferEvent.TransferClosed.class, "transfer.closed"),
                    row(WorkOrderEvent.WorkOrderPlanned.class, "work.planned"),
                    row(WorkOrderEvent.InputPromised.class, "work.input-promised"),
                    row(WorkOrderEvent.InputShort.class, "work.input-short"),
                    row(WorkOrderEvent.WorkDone.class, "work.done"),
                    row(WorkOrderEvent.WorkOrderCancelled.class, "work.cancelled"),
                    row(WorkOrderEvent.WorkOrderClosed.class, "work.closed"),
                    row(ReturnEvent.ReturnAuthorized.class, "return.authorized"),
                    row(ReturnEvent.BlindReturnOpened.class, "return.blind-opened"),
                    row(ReturnEvent.ReturnReceived.class, "return.received"),
                    row(ReturnEvent.ReturnInspected.class, "return.inspected"),
                    row(ReturnEvent.RefundSignalled.class, "return.refund-signalled"),
                    row(ReturnEvent.ReturnClosed.class, "return.closed"),
                    row(ReturnEvent.ReturnCancelled.class, "return.cancelled"),
                    row(PurchaseEvent.PurchaseOrderPlaced.class, "purchase.placed", 3),
                    row(PurchaseEvent.PurchaseOrderApproved.class, "purchase.approved"),
                    row(PurchaseEvent.GoodsAnnounced.class, "purchase.goods-announced", 2),
                    row(PurchaseEvent.BlindReceiptOpened.class, "purchase.blind-receipt-opened"),
                    row(PurchaseEvent.GoodsReceived.class, "purchase.goods-received", 2),
                    row(PurchaseEvent.ReceivedGoodsCorrected.class, "purchase.goods-corrected"),
                    row(PurchaseEvent.GoodsSentBack.class, "purchase.goods-sent-back"),
                    row(PurchaseEvent.GoodsIdentified.class, "purchase.goods-identified"),
                    row(PurchaseEvent.PurchaseOrderClosed.class, "purchase.closed"),
                    row(PurchaseEvent.PurchaseOrderCancelled.class, "purchase.cancelled"),
                    row(CatalogEvent.ItemRegistered.class, "catalog.item-registered"),
                    row(CatalogEvent.ItemRenamed.class, "catalog.item-renamed"),
                    row(CatalogEvent.ItemClassified.class, "catalog.item-classified"),
                    row(CatalogEvent.AliasAdded.class, "catalog.alias-added"),
                    row(CatalogEvent.AliasRemoved.class, "catalog.alias-removed"),
                    row(CatalogEvent.UnitDefined.class, "catalog.unit-defined"),
                    row(CatalogEvent.UnitRemoved.class, "catalog.unit-removed"),
                    row(CatalogEvent.ComponentsDefined.class, "catalog.components-defined", 2),
                    row(CatalogEvent.PrepRequired.class, "catalog.prep-required"),
                    row(CatalogEvent.ReplenishmentPlanned.class, "catalog.replenishment-planned"),
                    row(CatalogEvent.ReplenishmentEnded.class, "catalog.replenishment-ended"),
                    row(CountEvent.CountPlanned.class, "count.planned"),
                    row(CountEvent.CountLinesListed.class, "count.lines-listed"),
                    row(CountEvent.CountLineBegun.class, "count.line-begun", 2),
                    row(CountEvent.CountLineOpened.class, "count.line-opened"),
                    row(CountEvent.CountLineCounted.class, "count.line-counted"),
                    row(CountEvent.CountLineCompared.class, "count.line-compared"),
                    row(CountEvent.VarianceApproved.class, "count.variance-approved"),
                    row(CountEvent.VarianceRejected.class, "count.variance-rejected"),
                    row(CountEvent.CountLineBooked.class, "count.line-booked"),
                    row(CountEvent.CountClosed.class, "count.closed"),
                    row(CountEvent.CountCancelled.class, "count.cancelled"),
                    row(ChannelEvent.ChannelOpened.class, "channel.opened", 2),
                    row(ChannelEvent.ChannelPolicyChanged.class, "channel.policy-changed", 2),
                    row(CarrierEvent.CarrierRegistered.class, "carrier.registered"),
                    row(CarrierEvent.CarrierChanged.class, "carrier.changed"),
                    row(LocationEvent.LocationRegistered.class, "location.registered"),
                    row(LocationEvent.CustodyChanged.class, "location.custody-changed"),
                    row(SnapshotEvent.SnapshotReported.class, "snapshot.reported"),
                    row(SnapshotEvent.LinesOpened.class, "snapshot.lines-opened"),
                    row(CutoverEvent.CutoverBegun.class, "cutover.begun", 2),
                    row(CutoverEvent.CutoverFinished.class, "cutover.finished"),
                    row(OwnerEvent.OwnerPolicyChanged.class, "owner.policy-changed"),
                    row(ExceptionEvent.ExceptionOpened.class, "exception.opened"),
                    row(ExceptionEvent.ExceptionAssigned.class, "exception.assigned"),
                    row(ExceptionEvent.ExceptionResolved.class, "exception.resolved"));

    private static final List<Upcaster> UPCASTERS =
            List.of(
                    new WidenedEvent(new StoredName("order.placed", 1)),
                    new WidenedEvent(new StoredName("order.placed", 2)),
                    new WidenedEvent(new StoredName("order.prep-required", 1)),
                    new WidenedEvent(new StoredName("order.prep-recorded", 1)),
                    new WidenedEvent(new StoredName("order.picked", 1)),
                    new WidenedEvent(new StoredName("purchase.placed", 1)),
                    new WidenedEvent(new StoredName("purchase.placed", 2)),
                    new WidenedEvent(new StoredName("purchase.goods-announced", 1)),
                    new WidenedEvent(new StoredName("purchase.goods-received", 1)),
                    new WidenedEvent(new StoredName("cutover.begun", 1)),
                    new WidenedEvent(new StoredName("transfer.units-dispatched", 1)),
                    new WidenedEvent(new StoredName("stock.counted", 1)),
                    new WidenedEvent(new StoredName("stock.count-opened", 1)),
                    new BegunAtOnce(),
                    new ServedByComponents(),
                    new WidenedEvent(new StoredName("channel.opened", 1)),
                    new WidenedEvent(new StoredName("channel.policy-changed", 1)));

    private final Map<Class<?>, StoredName> names;
    private final Map<String, Row> rows;
    private final Upcasters upcasters;

    EventCatalog(List<Row> all, List<Upcaster> upcasters) {
        this.names = all.stream().collect(Collectors.toMap(Row::type, Row::stored));
        this.rows =
                all.stream().collect(Collectors.toMap(r -> r.stored().name(), Function.identity()));
        this.upcasters = new Upcasters(upcasters);
    }

    /** The catalog of this version of Stockbook. */
    public static EventCatalog current() {
        return new EventCatalog(ROWS, UPCASTERS);
    }

    /**
     * What the event is stored as.
     *
     * @throws UnknownEvent when the catalog has no row for it
     */
    public StoredName nameOf(Class<?> event) {
        StoredName name = names.get(event);
        if (name == null) {
            throw new UnknownEvent(event.getName() + " has no row in the event catalog");
        }
        return name;
    }

    /** The event's JSON; its name and revision are {@link #nameOf}. */
    public String write(Event event) {
        return LedgerJson.write(event);
    }

    /**
     * The class of the events of this name.
     *
     * @throws UnknownEvent when the catalog has no row of that name
     */
    public Class<? extends Event> typeOf(String name) {
        return row(name).type();
    }

    /**
     * Reads an event that was stored with this name and revision, whatever the revision is today.
     *
     * @throws UnknownEvent when the catalog has no such name, or no way to it
     */
    public Event read(StoredName stored, String json) {
        Row row = row(stored.name());
        return LedgerJson.read(upcasters.upcast(stored, row.stored().revision(), json), row.type());
    }

    private Row row(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new UnknownEvent("\"" + name + "\" is no name in the event catalog");
        }
        return row;
    }

    private static Row row(Class<? extends Event> type, String name) {
        return row(type, name, 1);
    }

    private static Row row(Class<? extends Event> type, String name, int revision) {
        return new Row(type, new StoredName(name, revision));
    }
}
