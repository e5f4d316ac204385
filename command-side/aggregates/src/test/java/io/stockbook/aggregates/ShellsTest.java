package io.stockbook.aggregates;

import static io.stockbook.messages.RefusalCode.INSUFFICIENT_STOCK;
import static io.stockbook.messages.RefusalCode.STALE_VERSION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_CARRIER;
import static io.stockbook.messages.RefusalCode.UNKNOWN_CHANNEL;
import static io.stockbook.messages.RefusalCode.UNKNOWN_EXCEPTION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ITEM;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static io.stockbook.messages.RefusalCode.UNKNOWN_PURCHASE_ORDER;
import static io.stockbook.messages.RefusalCode.UNKNOWN_RETURN;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.UNKNOWN_TRANSFER;
import static io.stockbook.messages.RefusalCode.UNKNOWN_WORK_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Handled;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.carrier.CarrierCommand.ChangeCarrier;
import io.stockbook.messages.carrier.CarrierCommand.RegisterCarrier;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ChangeCustody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.messages.location.LocationEvent.CustodyChanged;
import io.stockbook.messages.location.LocationEvent.LocationRegistered;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.messages.shipment.ShipmentPackage;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand.CancelTransfer;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderCommand.CancelWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellsTest {

    private static final LocationId LEEDS = new LocationId("LEEDS");
    private static final RegisterLocation REGISTER =
            new RegisterLocation(LEEDS, "Leeds", Custody.OURS, null);
    private static final ChangeCustody GIVE_AWAY = new ChangeCustody(LEEDS, Custody.EXTERNAL);

    private final SmallBus bus = new SmallBus(new WeakReferenceCache());

    /** A kind of aggregate: its name in the ledger, how one begins, and what comes next. */
    record Kind(String name, Command first, Command second, RefusalCode withoutTheFirst) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        OwnerId house = OwnerId.HOUSE;
        OrderId order = new OrderId(house, new OrderNumber("A-1"));
        CatalogItemId mug = new CatalogItemId(house, new Sku("MUG"));
        ChannelId web = new ChannelId(house, new ChannelCode("WEB"));
        ExceptionId exception = new ExceptionId(house, new UUID(0, 7));
        ChannelPolicy policy = ChannelPolicy.from(List.of(LEEDS));
        StockItemId mugs = new StockItemId(house, mug.sku(), LEEDS);
        ShipmentId shipment = new ShipmentId(house, new ShipmentNumber("S-1"));
        TransferId transfer = new TransferId(house, new TransferNumber("T-1"));
        ReturnId rma = new ReturnId(house, new ReturnNumber("R-1"));
        CarrierId swift = new CarrierId("swift");
        PurchaseOrderId purchase = new PurchaseOrderId(house, new PurchaseOrderNumber("PO-1"));
        WorkOrderId work = new WorkOrderId(house, new WorkOrderNumber("W-1"));
        return List.of(
                new Kind("StockItem", receive(mugs), allocate(mugs), INSUFFICIENT_STOCK),
                new Kind("Order", onlyPostage(order), new CloseOrder(order), UNKNOWN_ORDER),
                new Kind(
                        "CatalogItem",
                        new RegisterItem(mug, "Mug", "piece", Tracking.NONE),
                        new RenameItem(mug, "Red mug"),
                        UNKNOWN_ITEM),
                new Kind(
                        "Shipment",
                        oneMug(shipment, order),
                        new DispatchShipment(shipment, Evidence.NONE),
                        UNKNOWN_SHIPMENT),
                new Kind(
                        "Transfer",
                        oneMugTo(transfer),
                        new CancelTransfer(transfer, "no truck"),
                        UNKNOWN_TRANSFER),
                new Kind(
                        "ReturnAuthorization",
                        oneMug(rma),
                        new CloseReturn(rma, null),
                        UNKNOWN_RETURN),
                new Kind(
                        "PurchaseOrder",
                        tenMugs(purchase),
                        new ApprovePurchaseOrder(purchase, Evidence.NONE),
                        UNKNOWN_PURCHASE_ORDER),
                new Kind(
                        "WorkOrder",
                        redMugs(work),
                        new CancelWorkOrder(work, "no paint"),
                        UNKNOWN_WORK_ORDER),
                new Kind(
                        "Carrier",
                        new RegisterCarrier(swift, new CarrierTerms("Swift", Map.of(), 120)),
                        new ChangeCarrier(swift, new CarrierTerms("Swift", Map.of(), 48)),
                        UNKNOWN_CARRIER),
                new Kind("Location", REGISTER, GIVE_AWAY, UNKNOWN_LOCATION),
                new Kind(
                        "Channel",
                        new OpenChannel(web, "Web", policy),
                        new ChangeChannelPolicy(
                                web, ChannelPolicy.from(List.of(new LocationId("YORK")))),
                        UNKNOWN_CHANNEL),
                new Kind(
                        "Exception",
                        new OpenException(
                                exception, ExceptionType.STEP_REFUSED, "s", "c", "a sentence"),
                        new ResolveException(exception, "done"),
                        UNKNOWN_EXCEPTION));
    }

    private static ReceiveStock receive(StockItemId item) {
        return new ReceiveStock(
                item, "delivery 1", Status.AVAILABLE, 10, null, null, null, Evidence.NONE);
    }

    private static AllocateStock allocate(StockItemId item) {
        return new AllocateStock(
                item,
                new AllocationId(new UUID(0, 1)),
                Demand.orderLine("A-1", 1),
                null,
                Rank.unplaced(1),
                4,
                null,
                null,
                Evidence.NONE);
    }

    private static CreateShipment oneMug(ShipmentId shipment, OrderId order) {
        AllocatedUnits mug = new AllocatedUnits(new AllocationId(new UUID(0, 1)), 1);
        ShipmentPackage box = new ShipmentPackage("P-1", List.of(mug), null, null, null, null);
        return new CreateShipment(shipment, order, LEEDS, null, null, List.of(box), Evidence.NONE);
    }

    private static RequestTransfer oneMugTo(TransferId transfer) {
        return new RequestTransfer(
                transfer,
                new Route(LEEDS, new LocationId("YORK")),
                List.of(new TransferLine(1, new Sku("MUG"), 1, null)),
                Evidence.NONE);
    }

    private static AuthorizeReturn oneMug(ReturnId rma) {
        AuthorizedLine mug =
                new AuthorizedLine(1, null, new Sku("MUG"), 1, ReturnReason.CHANGED_MIND);
        return new AuthorizeReturn(rma, null, null, LEEDS, List.of(mug), Evidence.NONE);
    }

    private static PlacePurchaseOrder tenMugs(PurchaseOrderId purchase) {
        return new PlacePurchaseOrder(
                purchase,
                new SupplierCode("potter"),
                ReceiptTerms.AT_DOCK,
                true,
                null,
                List.of(new PurchaseLine(1, new Sku("MUG"), 10, null, null)),
                Evidence.NONE);
    }

    private static PlanWorkOrder redMugs(WorkOrderId work) {
        return new PlanWorkOrder(
                work,
                new WorkPlan(
                        LEEDS,
                        WorkOrderKind.RELABEL,
                        List.of(new WorkInput(1, new Sku("MUG"), 1, Status.AVAILABLE, null)),
                        List.of(
                                new WorkOutput(
                                        2, new Sku("RED"), 1, Status.AVAILABLE, null, null))),
                Evidence.NONE);
    }

    private static PlaceOrder onlyPostage(OrderId order) {
        return new PlaceOrder(
                order,
                new ChannelCode("WEB"),
                5,
                null,
                Handling.MANUAL,
                List.of(),
                List.of(new ServiceLine(1, "POST", 1, null)),
                null,
                null,
                null,
                Evidence.NONE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindBeginsWithItsFirstCommandAndGoesOn(Kind kind) {
        String stream = kind.first().target().key();
        assertThat(bus.send(kind.first())).isEqualTo(new Handled(stream, 1, 1, null));
        assertThat(bus.send(kind.second())).isEqualTo(new Handled(stream, 2, 1, null));
        assertThat(bus.messages(stream))
                .extracting(DomainEventMessage::getType)
                .containsExactly(kind.name(), kind.name());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsRebuiltFromItsEvents(Kind kind) {
        String stream = kind.first().target().key();
        assertThat(bus.send(kind.first()).version()).isEqualTo(1);
        bus.restart(NoCache.INSTANCE);
        assertThat(bus.send(kind.second())).isEqualTo(new Handled(stream, 2, 1, null));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRefusalCreatesNothingOfAnyKind(Kind kind) {
        String stream = kind.first().target().key();
        Handled refused = bus.send(kind.second());
        assertThat(refused.version()).isZero();
        assertThat(refusal(refused).code()).isEqualTo(kind.withoutTheFirst());
        assertThat(bus.events(stream)).isEmpty();
        assertThat(bus.send(kind.first()).version()).isEqualTo(1);
    }

    @Test
    void acceptanceWithoutEventsLeavesTheVersionAlone() {
        assertThat(bus.send(REGISTER).version()).isEqualTo(1);
        assertThat(bus.send(new ChangeCustody(LEEDS, Custody.OURS)))
                .isEqualTo(new Handled(LEEDS.key(), 1, 0, null));
        assertThat(bus.send(GIVE_AWAY).version()).isEqualTo(2);
        assertThat(bus.events(LEEDS.key()))
                .containsExactly(
                        new LocationRegistered("Leeds", Custody.OURS, null),
                        new CustodyChanged(Custody.EXTERNAL));
    }

    @Test
    void aGroupOfCommandsSeesWhatThoseBeforeItDid() {
        assertThat(bus.sendTogether(GIVE_AWAY, REGISTER, REGISTER, GIVE_AWAY))
                .extracting(Handled::version)
                .containsExactly(0L, 1L, 1L, 2L);
        assertThat(bus.events(LEEDS.key())).hasSize(2);
    }

    @Test
    void theExpectedVersionIsTheNumberOfEvents() {
        assertThat(bus.send(REGISTER, 0)).isEqualTo(new Handled(LEEDS.key(), 1, 1, null));
        assertThat(bus.send(GIVE_AWAY, 1)).isEqualTo(new Handled(LEEDS.key(), 2, 1, null));
    }

    @Test
    void aStaleVersionIsRefusedBeforeAnythingElse() {
        assertThat(bus.send(REGISTER).version()).isEqualTo(1);
        Handled refused = bus.send(REGISTER, 0);
        assertThat(refused.version()).isEqualTo(1);
        assertThat(refusal(refused))
                .isEqualTo(
                        Refusal.of(
                                        STALE_VERSION,
                                        "location:LEEDS is at version 1, not at the expected 0")
                                .with("expected", 0)
                                .with("actual", 1));
        assertThat(bus.events(LEEDS.key())).hasSize(1);
    }

    @Test
    void aVersionOfSomethingThatDoesNotExistIsStale() {
        assertThat(refusal(bus.send(GIVE_AWAY, 3)).code()).isEqualTo(STALE_VERSION);
        assertThat(bus.events(LEEDS.key())).isEmpty();
    }

    @Test
    void aHistoryWithAHoleIsNotDecidedUpon() {
        bus.append("Location", LEEDS.key(), 1, new LocationRegistered("Leeds", Custody.OURS, null));
        bus.append("Location", LEEDS.key(), 3, new CustodyChanged(Custody.OURS));
        assertThatThrownBy(() -> bus.send(GIVE_AWAY))
                .hasRootCauseMessage("event 3 of location:LEEDS follows event 1");
    }

    private static Refusal refusal(Handled handled) {
        return Objects.requireNonNull(handled.refusal(), "a refusal");
    }
}
