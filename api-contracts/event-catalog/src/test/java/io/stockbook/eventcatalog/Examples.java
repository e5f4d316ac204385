package io.stockbook.eventcatalog;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.channel.SourcingRule;
import io.stockbook.messages.custody.SnapshotEvent;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.order.PrepOfLine;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One example of every event, with every field set that may be set, and moments finer than what is
 * stored.
 */
final class Examples {

    static final Evidence EVIDENCE =
            new Evidence(
                    "DN-4711", Instant.parse("2026-03-01T08:15:30.123456789Z"), "left at gate 3");
    private static final Money VALUE = new Money(12_50, "EUR");
    private static final String LOT = "L-7";
    static final AllocationId ALLOCATION =
            new AllocationId(UUID.fromString("0190a6e0-0000-7000-8000-000000000001"));
    private static final Demand DEMAND = Demand.orderLine("A-1", 2);
    private static final ChannelCode CHANNEL = new ChannelCode("web");
    private static final Rank RANK = new Rank(3, LocalDate.parse("2026-03-09"), 41, 2);
    private static final Instant LATER = Instant.parse("2026-03-02T00:00:00.000000001Z");
    private static final ChannelPolicy POLICY =
            new ChannelPolicy(
                    List.of(new LocationId("north"), new LocationId("south")),
                    2,
                    9_000,
                    100L,
                    5,
                    new FulfilmentPolicy(
                            List.of(SourcingRule.FEWEST_SPLITS, SourcingRule.COST),
                            Map.of(new LocationId("south"), 450L, new LocationId("north"), 390L),
                            48,
                            24,
                            Map.of("std", "standard", "exp", "express")));

    private Examples() {}

    static List<Event> all() {
        return Stream.of(
                        inAndOut(),
                        promises(),
                        transfersAndConversions(),
                        demand(),
                        changesAndFloor(),
                        ShipmentExamples.all(),
                        TransferExamples.all(),
                        WorkExamples.all(),
                        ReturnExamples.all(),
                        CountExamples.all(),
                        CutoverExamples.all(),
                        PurchaseExamples.all(),
                        others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> inAndOut() {
        return List.of(
                new StockEvent.OpeningBalanceSet(Status.AVAILABLE, 10, LOT, VALUE, EVIDENCE),
                new StockEvent.StockReceived(
                        "R-1", Status.INSPECTION, 10, LOT, VALUE, "B-12", EVIDENCE),
                new StockEvent.ReceiptCorrected(
                        "R-1", Status.AVAILABLE, -2, ReasonCode.KEYING_ERROR, LOT, VALUE, EVIDENCE),
                new StockEvent.StockPutAway(10, LOT, "B-12", EVIDENCE),
                new StockEvent.StatusChanged(
                        Status.AVAILABLE, Status.HELD, 3, ReasonCode.QUALITY, LOT, EVIDENCE),
                new StockEvent.SaleReported("POS-9", CHANNEL, 12, LOT, EVIDENCE),
                new StockEvent.UnrecordedStockFound("POS-9", 2, LOT, EVIDENCE),
                new StockEvent.CountOpened("C-1", Status.AVAILABLE, 8, LOT, 2, EVIDENCE),
                new StockEvent.CountCompared(
                        "C-1", Status.AVAILABLE, 7, 8, 9, 2, -1, LOT, EVIDENCE),
                new StockEvent.CountDropped("C-1", Status.AVAILABLE, LOT, EVIDENCE),
                new StockEvent.StockCounted(
                        "C-1", Status.AVAILABLE, 8, 9, 2, 1, -1, 7L, LOT, EVIDENCE),
                new StockEvent.StockAdjusted(
                        Status.AVAILABLE, -1, ReasonCode.DAMAGE, "C-1", LOT, EVIDENCE),
                new StockEvent.StockScrapped(Status.DAMAGED, 1, ReasonCode.DAMAGE, LOT, EVIDENCE),
                new StockEvent.ReturnedToVendor(Status.HELD, 1, ReasonCode.RECALL, LOT, EVIDENCE),
                new StockEvent.StockReturned("RMA-1", 1, LOT, EVIDENCE),
                new StockEvent.ReturnDispositioned(
                        "RMA-1", Status.SCRAP, 1, ReasonCode.DAMAGE, LOT, EVIDENCE));
    }

    private static List<Event> promises() {
        return List.of(
                new StockEvent.StockAllocated(
                        ALLOCATION, DEMAND, CHANNEL, RANK, 4, 1, LATER, LOT, EVIDENCE),
                new StockEvent.ReservationExtended(ALLOCATION, DEMAND, LATER, EVIDENCE),
                new StockEvent.ReservationConsumed(ALLOCATION, DEMAND, CHANNEL, RANK, 4, EVIDENCE),
                new StockEvent.AllocationFreed(
                        ALLOCATION, DEMAND, CHANNEL, 4, 1, FreeReason.CANCELLED, LOT, EVIDENCE),
                new StockEvent.AllocationShorted(ALLOCATION, DEMAND, 1, LOT, EVIDENCE),
                new StockEvent.StockPicked(ALLOCATION, DEMAND, 3, LOT, "B-12", EVIDENCE),
                new StockEvent.PickReversed(ALLOCATION, DEMAND, 1, LOT, EVIDENCE),
                new StockEvent.PickRejected(
                        ALLOCATION, DEMAND, Status.DAMAGED, 1, ReasonCode.DAMAGE, LOT, EVIDENCE),
                new StockEvent.StockShipped(ALLOCATION, DEMAND, 2, "S-1", LOT, EVIDENCE),
                new StockEvent.ShipmentReversed(
                        ALLOCATION, DEMAND, CHANNEL, RANK, 2, "S-1", LOT, EVIDENCE));
    }

    private static List<Event> transfersAndConversions() {
        return List.of(
                new StockEvent.TransferDispatched(
                        "T-1", Status.PICKED, 5, ALLOCATION, LOT, EVIDENCE),
                new StockEvent.TransferReceived("T-1", Status.AVAILABLE, 4, LOT, EVIDENCE),
                new StockEvent.TransferLost("T-1", 1, ReasonCode.CARRIER_LOSS, LOT, EVIDENCE),
                new StockEvent.Converted(
                        "W-1", Status.AVAILABLE, 3, ALLOCATION, LOT, VALUE, EVIDENCE));
    }

    private static List<Event> demand() {
        return List.of(
                new StockEvent.DemandQueued(DEMAND, CHANNEL, RANK, 6, EVIDENCE),
                new StockEvent.DemandDropped(DEMAND, 6, EVIDENCE),
                new StockEvent.RingFenceSet(CHANNEL, 20, LATER, EVIDENCE),
                new StockEvent.SellingSuspended(ReasonCode.RECALL, EVIDENCE),
                new StockEvent.SellingResumed(EVIDENCE),
                new OrderEvent.OrderPlaced(
                        CHANNEL,
                        3,
                        LocalDate.parse("2026-03-09"),
                        Handling.MANUAL,
                        List.of(new OrderLine(1, new Sku("85123A"), 6, new Money(2_55, "GBP"))),
                        List.of(new ServiceLine(2, "POST", -1, new Money(18_00, "GBP"))),
                        "customer-17850",
                        "address-3",
                        new OrderTerms(
                                FillPolicy.SHIP_COMPLETE,
                                "next-day",
                                "cart-7",
                                List.of(BlockReason.PAYMENT)),
                        List.of(new AliasLine(3, "channel:web", "B00MUG", 2, null)),
                        EVIDENCE),
                new OrderEvent.LineIdentified(3, new Sku("22423")),
                new OrderEvent.KitExploded(
                        1,
                        2,
                        List.of(
                                new KitComponent(4, new Sku("22424"), 2),
                                new KitComponent(5, new Sku("22425"), 1)),
                        false),
                new OrderEvent.OrderAllocated(
                        List.of(new LineAllocation(ALLOCATION, 1, new LocationId("north"), 4)),
                        List.of(new LineShortage(1, 2))),
                new OrderEvent.OrderReleased(List.of(ALLOCATION)),
                new OrderEvent.OrderPicked(List.of(ALLOCATION), List.of(3L), EVIDENCE),
                new OrderEvent.OrderShipped(List.of(ALLOCATION), "S-1", EVIDENCE),
                new OrderEvent.CancellationRequested("changed their mind"),
                new OrderEvent.OrderCancelled(),
                new OrderEvent.OrderClosed(),
                new OrderEvent.OrderDelivered());
    }

    private static List<Event> changesAndFloor() {
        AllocatedUnits units = new AllocatedUnits(ALLOCATION, 3);
        return List.of(
                new OrderEvent.OrderBlocked(BlockReason.FRAUD, "two countries"),
                new OrderEvent.OrderUnblocked(BlockReason.FRAUD, "called back"),
                new OrderEvent.LineQuantityChanged(1, 4, "two fewer, by phone"),
                new OrderEvent.PromisedDateChanged(LocalDate.parse("2026-03-11")),
                new OrderEvent.ShipToChanged("address-4"),
                new OrderEvent.ServiceRecorded("next day"),
                new OrderEvent.PickCodesRecorded(
                        List.of(new LineCodes(1, List.of("4006381333931")))),
                new OrderEvent.OrderPrepRequired(
                        List.of(
                                new PrepOfLine(
                                        1, List.of(PrepNeed.LABEL, PrepNeed.POLY_BAG), 4L, 0L),
                                new PrepOfLine(2, List.of(PrepNeed.LABEL), 7L, 5L))),
                new OrderEvent.OrderPrepRecorded(
                        List.of(new PrepOfLine(1, List.of(PrepNeed.POLY_BAG), 4L, 4L)), EVIDENCE),
                new OrderEvent.UnitsPicked(ALLOCATION, 1, 3, "4006381333931", EVIDENCE),
                new OrderEvent.UnitsShorted(ALLOCATION, 1, 1, EVIDENCE),
                new OrderEvent.PickTakenBack(ALLOCATION, 1, 1, EVIDENCE),
                new OrderEvent.PickedUnitsRejected(
                        ALLOCATION, 1, 1, Status.DAMAGED, ReasonCode.DAMAGE, EVIDENCE),
                new OrderEvent.UnitsShipped(List.of(units), "SHP-5", EVIDENCE),
                new OrderEvent.ShipmentTakenBack(List.of(units), "SHP-5", EVIDENCE),
                new OrderEvent.TrackingRecorded(
                        new ShipmentTracking(
                                "SHP-5", "dpd", "0159", TrackingStatus.IN_TRANSIT, LATER)));
    }

    private static List<Event> others() {
        return List.of(
                new CatalogEvent.ItemRegistered("Blue mug", "piece", Tracking.LOT),
                new CatalogEvent.ItemRenamed("Blue mug, large"),
                new CatalogEvent.ItemClassified(AbcClass.A),
                new CatalogEvent.AliasAdded("ean", "4006381333931"),
                new CatalogEvent.AliasRemoved("ean", "4006381333931"),
                new CatalogEvent.UnitDefined("CASE", 12),
                new CatalogEvent.UnitRemoved("CASE"),
                new CatalogEvent.ComponentsDefined(
                        List.of(
                                new Component(new Sku("CUP"), 2),
                                new Component(new Sku("SAUCER"), 2)),
                        false,
                        true),
                new CatalogEvent.PrepRequired(
                        new ChannelCode("fba"), List.of(PrepNeed.LABEL, PrepNeed.POLY_BAG)),
                new CatalogEvent.ReplenishmentPlanned(
                        new LocationId("north"),
                        new Replenishment(20, 48, 9, new SupplierCode("potter"))),
                new CatalogEvent.ReplenishmentEnded(new LocationId("north")),
                new ChannelEvent.ChannelOpened("Web shop", POLICY),
                new ChannelEvent.ChannelPolicyChanged(POLICY),
                new LocationEvent.LocationRegistered(
                        "North", Custody.OURS, new LocationId("europe")),
                new LocationEvent.CustodyChanged(Custody.EXTERNAL),
                new SnapshotEvent.SnapshotReported(
                        new LocationId("fba"),
                        LATER,
                        List.of(Status.AVAILABLE),
                        new SnapshotTolerance(5, 50),
                        List.of(new SnapshotLine(new Sku("mug"), Status.DAMAGED, 3)),
                        EVIDENCE),
                new SnapshotEvent.LinesOpened(),
                new ExceptionEvent.ExceptionOpened(
                        ExceptionType.UNRECORDED_STOCK,
                        "house/mug@north",
                        "POS-9",
                        "12 were sold and 10 were recorded."),
                new ExceptionEvent.ExceptionAssigned("operator-1"),
                new ExceptionEvent.ExceptionResolved("counted again"));
    }
}
