package io.stockbook.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.stockbook.domain.purchase.HeldLine;
import io.stockbook.domain.purchase.OrderedLine;
import io.stockbook.domain.purchase.Purchase;
import io.stockbook.domain.returns.ReturnAuthorization;
import io.stockbook.domain.returns.ReturnLine;
import io.stockbook.domain.shipment.Label;
import io.stockbook.domain.shipment.Shipment;
import io.stockbook.domain.shipment.Stage;
import io.stockbook.domain.shipment.Way;
import io.stockbook.domain.stock.Allocation;
import io.stockbook.domain.stock.Balances;
import io.stockbook.domain.stock.OpenCount;
import io.stockbook.domain.stock.Openings;
import io.stockbook.domain.stock.RandomHistory;
import io.stockbook.domain.stock.Stock;
import io.stockbook.domain.stock.StockSnapshot;
import io.stockbook.domain.stock.Waiting;
import io.stockbook.domain.transfer.Transfer;
import io.stockbook.domain.work.WorkOrder;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.Snapshot;
import io.stockbook.messages.carrier.CarrierEvent.CarrierRegistered;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogEvent.AliasAdded;
import io.stockbook.messages.catalog.CatalogEvent.ComponentsDefined;
import io.stockbook.messages.catalog.CatalogEvent.ItemClassified;
import io.stockbook.messages.catalog.CatalogEvent.ItemRegistered;
import io.stockbook.messages.catalog.CatalogEvent.PrepRequired;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentPlanned;
import io.stockbook.messages.catalog.CatalogEvent.UnitDefined;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.channel.ChannelEvent.ChannelOpened;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.count.CountEvent.CountLineBegun;
import io.stockbook.messages.count.CountEvent.CountLineCounted;
import io.stockbook.messages.count.CountEvent.CountLinesListed;
import io.stockbook.messages.count.CountEvent.CountPlanned;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.cutover.CutoverEvent.CutoverBegun;
import io.stockbook.messages.cutover.CutoverFile;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionAssigned;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationEvent.LocationRegistered;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent.KitExploded;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.ReturnedUnits;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.owner.OwnerEvent.OwnerPolicyChanged;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fence;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferEvent.TransferCancelled;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form is frozen by an approved file. A new revision's file is written by running this test
 * with {@code -Dapprove.samples=true}; the file of a revision that is no longer today's is deleted,
 * since such a snapshot is not read any more.
 */
final class SnapshotFormsTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final StockItemId MUG =
            new StockItemId(OwnerId.HOUSE, new Sku("MUG"), new LocationId("LEEDS"));

    /** A form, and a state that has something in every field. */
    record Example<S>(SnapshotForm<S, ?> form, S state) {

        Snapshot written() {
            return form.write(state);
        }

        @Override
        public String toString() {
            return form.name();
        }
    }

    static List<Example<?>> examples() {
        return List.of(
                new Example<>(StockItemShell.SNAPSHOTS, stock()),
                new Example<>(OrderShell.SNAPSHOTS, order()),
                new Example<>(ShipmentShell.SNAPSHOTS, shipment()),
                new Example<>(TransferShell.SNAPSHOTS, transfer()),
                new Example<>(ReturnShell.SNAPSHOTS, someMugsBack()),
                new Example<>(PurchaseOrderShell.SNAPSHOTS, purchase()),
                new Example<>(WorkOrderShell.SNAPSHOTS, work()),
                new Example<>(SnapshotShell.SNAPSHOTS, new KeeperSnapshot(true, true)),
                new Example<>(
                        OwnerShell.SNAPSHOTS,
                        Owner.USUAL.evolve(
                                new OwnerPolicyChanged(new OwnerPolicy(Receiving.AVAILABLE)))),
                new Example<>(
                        CarrierShell.SNAPSHOTS,
                        Carrier.UNKNOWN.evolve(
                                new CarrierRegistered(
                                        new CarrierTerms("Swift", Map.of("usual", "ECO"), 120)))),
                new Example<>(
                        CatalogItemShell.SNAPSHOTS,
                        CatalogItem.UNKNOWN
                                .evolve(new ItemRegistered("Mug", "piece", Tracking.NONE))
                                .evolve(new ItemClassified(AbcClass.A))
                                .evolve(new AliasAdded("amazon", "B00MUG"))
                                .evolve(new UnitDefined("CASE", 12))
                                .evolve(
                                        new ComponentsDefined(
                                                List.of(new Component(new Sku("CUP"), 2)),
                                                false,
                                                true))
                                .evolve(
                                        new PrepRequired(
                                                new ChannelCode("fba"), List.of(PrepNeed.LABEL)))
                                .evolve(
                                        new ReplenishmentPlanned(
                                                MUG.location(),
                                                new Replenishment(
                                                        20, 48, 9, new SupplierCode("potter"))))),
                new Example<>(CountShell.SNAPSHOTS, count()),
                new Example<>(
                        CutoverShell.SNAPSHOTS,
                        Cutover.PLANNED.evolve(
                                new CutoverBegun(
                                        new ControlTotals(
                                                List.of(
                                                        new ControlTotal(
                                                                ControlPart.AVAILABLE,
                                                                0,
                                                                12,
                                                                new Money(3_400, "EUR")))),
                                        List.of(new CutoverFile("stock", "0a".repeat(32))),
                                        Evidence.NONE))),
                new Example<>(
                        LocationShell.SNAPSHOTS,
                        Location.UNKNOWN.evolve(
                                new LocationRegistered("Leeds", Custody.EXTERNAL, null))),
                new Example<>(
                        ChannelShell.SNAPSHOTS,
                        Channel.UNKNOWN.evolve(
                                new ChannelOpened(
                                        "Web", ChannelPolicy.from(List.of(MUG.location()))))),
                new Example<>(
                        ExceptionShell.SNAPSHOTS,
                        ExceptionInQueue.UNKNOWN.evolve(new ExceptionAssigned("Kim"))));
    }

    private static Stock stock() {
        AllocationId id = new AllocationId(new UUID(0, 1));
        ChannelCode web = new ChannelCode("WEB");
        Demand line = Demand.orderLine("A-1", 1);
        Rank rank = new Rank(5, LocalDate.parse("2026-03-01"), 17, 1);
        Instant expiry = Instant.parse("2026-03-01T10:00:00.123456Z");
        return new StockSnapshot(
                        MUG,
                        42,
                        false,
                        List.of(new Openings.Opened(Status.AVAILABLE, "L-1", "cutover 7")),
                        new Balances(10, 4, 3, 5, 6, 7, 2),
                        List.of(new Allocation(id, line, web, rank, 4, 3, 2, expiry, "L-1")),
                        List.of(new Waiting(Demand.orderLine("A-2", 1), web, rank, 8)),
                        new Fences(List.of(new Fence(web, 9, 3, expiry))),
                        true,
                        List.of(
                                new io.stockbook.domain.stock.Shipment(
                                        id, "S-1", line, web, rank, "L-1", 1)),
                        List.of(
                                new OpenCount(
                                        "C-1",
                                        Status.AVAILABLE,
                                        "L-1",
                                        40,
                                        Instant.parse("2026-11-21T09:00:00Z"),
                                        -2)))
                .restored();
    }

    /** No event leads to such a state: units are forgotten when they leave. */
    private static Shipment shipment() {
        AllocatedUnits mugs = new AllocatedUnits(new AllocationId(new UUID(0, 1)), 3);
        Instant noon = Instant.parse("2026-03-01T12:00:00.123456Z");
        return new Shipment(
                Stage.DISPATCHED,
                new OrderId(OwnerId.HOUSE, new OrderNumber("A-1")),
                new CarrierId("swift"),
                new Label("L-1", "1Z999"),
                List.of(mugs),
                new Way(TrackingStatus.IN_TRANSIT, noon, List.of("E-1", "E-2")),
                5,
                5);
    }

    private static Transfer transfer() {
        Route route = new Route(MUG.location(), new LocationId("YORK"));
        LineItem mugs = new LineItem(1, MUG.sku());
        return Transfer.UNKNOWN
                .evolve(
                        new TransferRequested(
                                route,
                                List.of(new TransferLine(1, MUG.sku(), 9, "L-1")),
                                Evidence.NONE))
                .evolve(
                        new UnitsDispatched(
                                route,
                                List.of(
                                        new DispatchedUnits(
                                                1, MUG.sku(), Status.AVAILABLE, 9, "L-1")),
                                null,
                                Evidence.NONE))
                .evolve(
                        new UnitsArrived(
                                route,
                                "R-1",
                                List.of(
                                        new ArrivedUnits(
                                                1, MUG.sku(), Status.HELD, 4, 0, "L-1", null)),
                                Evidence.NONE))
                .evolve(
                        new UnitsLost(
                                route,
                                List.of(
                                        new LostUnits(
                                                1, MUG.sku(), 2, ReasonCode.CARRIER_LOSS, "L-1")),
                                Evidence.NONE))
                .evolve(new TransferCancelled(route, List.of(mugs), "no truck"));
    }

    private static ReturnAuthorization someMugsBack() {
        return new ReturnAuthorization(
                io.stockbook.domain.returns.Stage.OPEN,
                new OrderId(OwnerId.HOUSE, new OrderNumber("A-1")),
                true,
                new TreeMap<>(
                        Map.of(
                                1,
                                new ReturnLine(
                                        2,
                                        MUG.sku(),
                                        5,
                                        4,
                                        3,
                                        List.of(
                                                new io.stockbook.domain.returns.Waiting(
                                                        MUG.location(), "L-1", 2))))),
                List.of("RC-1"),
                List.of("RF-1"));
    }

    private static Count count() {
        CountedPlace shelf = new CountedPlace(MUG.location(), Status.AVAILABLE);
        return Count.UNKNOWN
                .evolve(
                        new CountPlanned(
                                shelf,
                                CountSelection.ALL,
                                new CountTerms(2, 50, 1, true, true),
                                Evidence.NONE))
                .evolve(new CountLinesListed(List.of(MUG.sku(), new Sku("CUP")), true))
                .evolve(new CountLineBegun(shelf, MUG.sku(), 1, "badge-7", false))
                .evolve(
                        new CountLineCounted(
                                shelf, MUG.sku(), 1, 9, "badge-7", Evidence.of("sheet 1")));
    }

    private static Purchase purchase() {
        Money value = new Money(10_000, "EUR");
        ReceiptLine line =
                new ReceiptLine(
                        new ReceiptNumber("R-1"),
                        new AsnNumber("ASN-1"),
                        2,
                        1,
                        MUG.location(),
                        MUG.sku(),
                        "L-1",
                        "a blue box");
        return new Purchase(
                io.stockbook.domain.purchase.Stage.PLACED,
                ReceiptTerms.FOB_ORIGIN,
                List.of(new OrderedLine(1, MUG.sku(), 100, value, 60, 40, 2)),
                List.of(new AsnNumber("ASN-1")),
                List.of(new HeldLine(line, true, Condition.DAMAGED, 2, new Money(150, "EUR"))));
    }

    private static WorkOrder work() {
        WorkItem mugs = new WorkItem(1, MUG.sku());
        WorkPlan plan =
                new WorkPlan(
                        MUG.location(),
                        WorkOrderKind.ASSEMBLE,
                        List.of(new WorkInput(1, MUG.sku(), 10, Status.AVAILABLE, "L-1")),
                        List.of(
                                new WorkOutput(
                                        2, new Sku("SET"), 5, Status.AVAILABLE, "K-1", null)));
        return WorkOrder.UNKNOWN
                .evolve(new WorkOrderPlanned(plan, Evidence.NONE))
                .evolve(
                        new WorkDone(
                                MUG.location(),
                                List.of(
                                        new ConsumedUnits(
                                                mugs,
                                                Status.AVAILABLE,
                                                10,
                                                0,
                                                "L-1",
                                                new Money(999, "EUR"))),
                                List.of(
                                        new ProducedUnits(
                                                new WorkItem(2, new Sku("SET")),
                                                Status.AVAILABLE,
                                                Status.AVAILABLE,
                                                3,
                                                0,
                                                "K-1",
                                                new Money(599, "EUR"))),
                                List.of(),
                                List.of(),
                                Evidence.NONE));
    }

    private static Order order() {
        LineAllocation mugs =
                new LineAllocation(new AllocationId(new UUID(0, 1)), 1, MUG.location(), 3);
        return Order.UNPLACED
                .evolve(
                        new OrderPlaced(
                                new ChannelCode("WEB"),
                                5,
                                null,
                                Handling.MANUAL,
                                List.of(new OrderLine(1, MUG.sku(), 5, null)),
                                List.of(),
                                null,
                                null,
                                null,
                                Evidence.NONE))
                .evolve(new OrderAllocated(List.of(mugs), List.of(new LineShortage(1, 2))))
                .evolve(
                        new KitExploded(
                                1, 2, List.of(new KitComponent(2, new Sku("HANDLE"), 3)), false))
                .evolve(new OrderReleased(List.of(mugs.allocation())))
                .evolve(
                        new UnitsReturned(
                                new ReturnNumber("R-1"),
                                "RC-1",
                                List.of(new ReturnedUnits(1, MUG.sku(), 1, 1)),
                                Evidence.NONE));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aStateIsWrittenAsItsSampleSaysAndReadBackFromIt(Example<?> example) throws IOException {
        Snapshot written = example.written();
        Path sample = SAMPLES.resolve(written.name() + "." + written.revision() + ".json");
        if (Boolean.getBoolean("approve.samples") && !Files.exists(sample)) {
            Files.createDirectories(SAMPLES);
            Files.writeString(sample, written.text() + "\n");
        }
        assertThat(sample)
                .as("%s is new: read it over, then run with -Dapprove.samples=true", sample)
                .exists();
        String approved = Files.readString(sample).strip();
        assertThat(written.text())
                .as("%s is not written as it was: give the form its next revision", sample)
                .isEqualTo(approved);
        Snapshot stored = new Snapshot(written.name(), written.revision(), approved);
        assertThat(example.form().read(stored, "a stream")).isEqualTo(example.state());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFormThatIsNotTodaysIsNotRead(Example<?> example) {
        Snapshot today = example.written();
        Snapshot later = new Snapshot(today.name(), today.revision() + 1, today.text());
        Snapshot other = new Snapshot("other.snapshot", today.revision(), today.text());
        Snapshot broken = new Snapshot(today.name(), today.revision(), "{\"version\":{}}]");
        assertThat(example.form().read(later, "a stream")).isNull();
        assertThat(example.form().read(other, "a stream")).isNull();
        assertThat(example.form().read(broken, "a stream")).isNull();
    }

    @Test
    void aSnapshotAndWhatCameAfterItAreTheWholeHistory() {
        SnapshotForm<Stock, ?> form = StockItemShell.SNAPSHOTS;
        long first = new Random().nextLong();
        System.out.printf("100 histories from seed %d on%n", first);
        for (long seed = first; seed < first + 100; seed++) {
            List<StockEvent> events = RandomHistory.of(seed, MUG, 300).events();
            int at = new Random(seed).nextInt(events.size());
            Stock replayed = Stock.empty(MUG);
            Stock restored = replayed;
            for (int count = 0; count < events.size(); count++) {
                replayed = replayed.evolve(events.get(count));
                restored =
                        count == at
                                ? Objects.requireNonNull(form.read(form.write(replayed), MUG.key()))
                                : restored.evolve(events.get(count));
                if (count >= at) {
                    assertThat(restored).as("seed %d, event %d", seed, count).isEqualTo(replayed);
                }
            }
        }
    }
}
