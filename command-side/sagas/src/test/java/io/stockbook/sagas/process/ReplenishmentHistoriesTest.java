package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.ReplenishmentStory.ITEM;
import static io.stockbook.sagas.process.ReplenishmentStory.MUG;
import static io.stockbook.sagas.process.ReplenishmentStory.NORTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.CatalogCommand.EndReplenishment;
import io.stockbook.messages.catalog.CatalogCommand.PlanReplenishment;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CancelPurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ClosePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.UnloadedGoods;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.DropDemand;
import io.stockbook.messages.stock.StockCommand.PutAwayStock;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.MissedUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferLine;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random histories of mugs at two locations: people sell, order, say yes and no, receive and send
 * across, and letters come as late as chance will have it. A notebook that reads the documents in
 * another way says at the end what there is and what is to come.
 *
 * <p>A failure names its seed; {@code -Dstockbook.replenishment.seed=SEED} tells that one again.
 */
final class ReplenishmentHistoriesTest {

    private static final int STEPS = 120;
    private static final LocationId SOUTH = new LocationId("south");

    @Test
    void aNeedIsDraftedOnceAndNoneIsForgotten() {
        tell(300);
    }

    @Test
    @Tag("long")
    void ofVeryManyNeedsEachIsDraftedOnce() {
        tell(10_000);
    }

    private static void tell(int histories) {
        Long again = Long.getLong("stockbook.replenishment.seed");
        long first = again == null ? new Random().nextLong() : again;
        System.out.printf("%d histories of needs from seed %d on%n", histories, first);
        for (int history = 0; history < (again == null ? histories : 1); history++) {
            try {
                new History(new Random(first + history)).tell();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + (first + history), failure);
            }
        }
    }

    private record History(Random random, ReplenishmentStory story, ExpectedUnits notebook) {

        History(Random random) {
            this(random, new ReplenishmentStory(), new ExpectedUnits());
        }

        void tell() {
            for (int step = 1; step <= STEPS; step++) {
                var _ = story.ask(next(step));
                if (random.nextBoolean()) {
                    story.hear();
                    assertDraftedOnce();
                }
                for (int letters = random.nextInt(5); letters > 0; letters--) {
                    var _ = story.deliverOne();
                }
            }
            story.settle();
            assertDraftedOnce();
            notebook.read(story.ledger.after(0));
            for (StockItemId item : List.of(item(NORTH), item(SOUTH))) {
                assertNothingForgotten(item);
            }
        }

        /** Whatever was asked for had a number of its own, and above the point nothing is asked. */
        private void assertDraftedOnce() {
            assertThat(story.asked()).doesNotHaveDuplicates();
            story.process
                    .needs()
                    .forEach(
                            (item, need) -> {
                                if (need.terms() != null && !need.rests()) {
                                    assertThat(story.position(item).units())
                                            .as("position of %s", item)
                                            .isGreaterThan(need.terms().reorderPoint());
                                }
                            });
        }

        private void assertNothingForgotten(StockItemId item) {
            long units =
                    story.ledger.stock(item).available()
                            + story.ledger.stock(item).of(Status.INSPECTION)
                            - story.ledger.stock(item).queued()
                            + notebook.expected(item);
            assertThat(story.position(item).units()).isEqualTo(units);
            Need need = story.process.needs().getOrDefault(item, Need.NONE);
            if (need.terms() != null && !need.refused() && units <= need.terms().reorderPoint()) {
                assertThat(LongStream.rangeClosed(1, need.count()))
                        .as("drafts of %s that a person said no to", item)
                        .anyMatch(count -> notebook.isDeclined(Draft.id(item, count)));
            }
        }

        private Command next(int step) {
            LocationId location = random.nextBoolean() ? NORTH : SOUTH;
            StockItemId item = item(location);
            PurchaseOrderId purchase = purchase();
            TransferId transfer =
                    new TransferId(OwnerId.HOUSE, new TransferNumber("T-" + random.nextInt(4)));
            long units = random.nextLong(1, 9);
            return switch (random.nextInt(19)) {
                case 0 ->
                        new PlanReplenishment(
                                ITEM,
                                location,
                                new Replenishment(
                                        random.nextLong(12),
                                        units,
                                        random.nextInt(30),
                                        new SupplierCode("potter")));
                case 1 ->
                        random.nextInt(6) == 0
                                ? new EndReplenishment(ITEM, location)
                                : sale(item, step, units);
                case 2, 3 -> sale(item, step, units);
                case 4 ->
                        new ReceiveStock(
                                item,
                                "S-" + step,
                                Status.AVAILABLE,
                                units,
                                null,
                                null,
                                null,
                                Evidence.NONE);
                case 5 ->
                        new PlacePurchaseOrder(
                                taken(location),
                                new SupplierCode("turner"),
                                ReceiptTerms.AT_DOCK,
                                random.nextBoolean(),
                                location,
                                List.of(new PurchaseLine(1, MUG, units, null, null)),
                                Evidence.NONE);
                case 6, 7 -> new ApprovePurchaseOrder(purchase, Evidence.NONE);
                case 8 -> new CancelPurchaseOrder(purchase, "no");
                case 9 -> new ClosePurchaseOrder(purchase, Evidence.NONE);
                case 10, 11, 12 ->
                        new ReceiveGoods(
                                purchase,
                                new ReceiptNumber("R-" + step),
                                null,
                                location,
                                List.of(goods(units)),
                                Evidence.NONE);
                case 13 -> new PutAwayStock(item, units, null, null, Evidence.NONE);
                case 14 -> new QueueDemand(item, demand(), null, rank(), units, Evidence.NONE);
                case 15 -> new DropDemand(item, demand(), units, Evidence.NONE);
                case 16 ->
                        random.nextBoolean()
                                ? request(transfer, location, units)
                                : new CloseTransfer(
                                        transfer, ReasonCode.CARRIER_LOSS, Evidence.NONE);
                case 17 ->
                        new DispatchTransferUnits(
                                transfer,
                                List.of(new LeavingUnits(1, Status.AVAILABLE, units, null)),
                                Evidence.NONE);
                default ->
                        random.nextInt(4) == 0
                                ? new LoseTransferUnits(
                                        transfer,
                                        List.of(new MissedUnits(1, units, ReasonCode.CARRIER_LOSS)),
                                        Evidence.NONE)
                                : new ReceiveTransferUnits(
                                        transfer,
                                        "A-" + step,
                                        List.of(
                                                new ArrivingUnits(
                                                        1,
                                                        null,
                                                        random.nextBoolean()
                                                                ? Status.AVAILABLE
                                                                : Status.HELD,
                                                        units,
                                                        null,
                                                        null)),
                                        Evidence.NONE);
            };
        }

        private static RequestTransfer request(TransferId transfer, LocationId from, long units) {
            return new RequestTransfer(
                    transfer,
                    new Route(from, from.equals(NORTH) ? SOUTH : NORTH),
                    List.of(new TransferLine(1, MUG, units, null)),
                    Evidence.NONE);
        }

        private static ReportSale sale(StockItemId item, int step, long units) {
            return new ReportSale(item, "S-" + step, null, units, null, null, Evidence.NONE);
        }

        private UnloadedGoods goods(long units) {
            return new UnloadedGoods(
                    null,
                    MUG,
                    null,
                    units,
                    random.nextInt(4) == 0 ? Condition.DAMAGED : Condition.GOOD,
                    null,
                    null,
                    null);
        }

        /** Now and then somebody takes the number of a draft to come. */
        private PurchaseOrderId taken(LocationId of) {
            return random.nextInt(5) == 0
                    ? Draft.id(item(of), 1 + random.nextInt(9))
                    : new PurchaseOrderId(
                            OwnerId.HOUSE, new PurchaseOrderNumber("P-" + random.nextInt(6)));
        }

        /** A draft every other time, if there is one. */
        private PurchaseOrderId purchase() {
            List<PurchaseOrderPlaced> placed = story.placed();
            if (story.drafts.isEmpty() || placed.isEmpty() || random.nextInt(3) == 0) {
                return new PurchaseOrderId(
                        OwnerId.HOUSE, new PurchaseOrderNumber("P-" + random.nextInt(6)));
            }
            Command draft = story.drafts.get(random.nextInt(story.drafts.size())).command();
            return ((PlacePurchaseOrder) draft).purchase();
        }

        private Demand demand() {
            return new Demand(Demand.Kind.ORDER, "O-" + random.nextInt(3), 1);
        }

        private static Rank rank() {
            return new Rank(5, null, 1, 1);
        }

        private static StockItemId item(LocationId location) {
            return new StockItemId(OwnerId.HOUSE, MUG, location);
        }
    }
}
