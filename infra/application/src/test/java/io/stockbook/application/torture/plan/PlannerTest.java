package io.stockbook.application.torture.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.owner.OwnerCommand;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.work.WorkOrderCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PlannerTest {

    /**
     * What only processes send, what every run begins with, and what is refused at the door for
     * what other items are.
     */
    private static final Set<String> NOBODYS =
            Set.of(
                    "QueueDemand",
                    "DropDemand",
                    "ExtendReservation",
                    "OpenCount",
                    "CompareCount",
                    "DropCount",
                    "OpenReconciliation",
                    "ReconcileStock",
                    "RecordLinesOpened",
                    "ConfirmCustody",
                    "ListLines",
                    "RecordOpening",
                    "RecordComparison",
                    "RecordBooking",
                    "RecordAllocation",
                    "RecordPickCodes",
                    "RequireOrderPrep",
                    "ExplodeKit",
                    "RecordService",
                    "ShipUnits",
                    "TakeBackShipment",
                    "RecordTracking",
                    "RecordReturn",
                    "ConfirmCancellation",
                    "CloseOrder",
                    "OpenException",
                    "ReportSilence",
                    "RecordCarrierService",
                    "ReportDispatch",
                    "ReportUseInKit",
                    "ReportConsumption",
                    "RecordWorkPromise",
                    "RecordWorkShortage",
                    "RecordTransferPromise",
                    "RecordTransferShortage",
                    "RegisterCarrier",
                    "RegisterItem",
                    "DefineComponents",
                    "RegisterLocation",
                    "OpenChannel");

    @Test
    void the_same_seed_gives_the_same_plan() {
        assertThat(told(plan(1, "w0", 2_000))).isEqualTo(told(plan(1, "w0", 2_000)));
    }

    @Test
    void another_seed_or_writer_gives_another() {
        List<String> plan = told(plan(1, "w0", 100));
        assertThat(told(plan(2, "w0", 100))).isNotEqualTo(plan);
        assertThat(told(plan(1, "w1", 100))).isNotEqualTo(plan);
    }

    @Test
    void every_command_that_a_client_can_send_is_sent() {
        Set<String> all =
                Stream.of(
                                StockCommand.class,
                                OrderCommand.class,
                                ShipmentCommand.class,
                                TransferCommand.class,
                                WorkOrderCommand.class,
                                ReturnCommand.class,
                                CountCommand.class,
                                PurchaseCommand.class,
                                SnapshotCommand.class,
                                OwnerCommand.class,
                                CarrierCommand.class,
                                CatalogCommand.class,
                                ChannelCommand.class,
                                LocationCommand.class,
                                ExceptionCommand.class)
                        .flatMap(page -> Arrays.stream(page.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .filter(name -> !NOBODYS.contains(name))
                        .collect(Collectors.toSet());

        assertThat(
                        plan(3, "w0", 30_000).stream()
                                .map(step -> step.operation().command().getClass().getSimpleName())
                                .collect(Collectors.toSet()))
                .isEqualTo(all);
    }

    @Test
    void no_id_is_used_twice() {
        List<Step> plan = plan(4, "w0", 20_000);
        assertThat(plan.stream().map(step -> step.operation().id()).distinct()).hasSize(20_000);
    }

    @Test
    void about_every_fifth_stock_item_is_of_the_first_sku() {
        Chance chance = Chance.of(5, "items");
        World world = new World();
        long first =
                Stream.generate(() -> world.item(chance))
                        .limit(10_000)
                        .filter(item -> item.sku().value().equals("SKU-1"))
                        .count();
        assertThat(first).isBetween(1_800L, 2_600L);
    }

    private static List<Step> plan(long seed, String writer, int steps) {
        Planner planner = new Planner(seed, writer);
        return Stream.generate(planner::next).limit(steps).toList();
    }

    /** When a reservation ends goes by the clock and not by the seed. */
    private static List<String> told(List<Step> plan) {
        return plan.stream()
                .map(step -> step.toString().replaceAll("expiresAt=[^,]*", ""))
                .toList();
    }
}
