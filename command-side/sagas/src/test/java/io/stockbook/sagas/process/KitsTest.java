package io.stockbook.sagas.process;

import static io.stockbook.messages.order.FillPolicy.FILL_OR_KILL;
import static io.stockbook.messages.order.FillPolicy.SHIP_COMPLETE;
import static io.stockbook.sagas.process.Story.holding;
import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.named;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.RecordOrderPrep;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.ShortPick;
import io.stockbook.messages.order.OrderEvent.KitExploded;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderPrepRequired;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.PrepOfLine;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import io.stockbook.messages.stock.StockEvent.ReservationConsumed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tea set of two cups and a pot; nobody has built any unless it is said so. */
final class KitsTest {

    private final Story story =
            new Story()
                    .channel("north", "south")
                    .kit("SET", false, holding("CUP", 2), holding("POT", 1))
                    .kit("PAIR", true, holding("CUP", 1), holding("POT", 1));

    private long held(String sku, String location) {
        return story.ledger.stock(item(sku, location)).promised();
    }

    private long free(String sku, String location) {
        return story.ledger.stock(item(sku, location)).available();
    }

    private long queued(String sku, String location) {
        return story.ledger.stock(item(sku, location)).queued();
    }

    private long missing(String number, int line) {
        return story.state(number).line(line).missing();
    }

    @Test
    void aKitThatNobodyBuiltIsServedByItsComponents() {
        story.receive("CUP", "north", 9).receive("POT", "north", 9);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "SET", 3));
        assertThat(held("CUP", "north")).isEqualTo(6);
        assertThat(held("POT", "north")).isEqualTo(3);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        story.tell(new ConfirmPick(order("1"), List.of(), Evidence.NONE));
        story.tell(new ConfirmShipment(order("1"), List.of(), null, Evidence.NONE));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void builtOnesComeFirst() {
        story.receive("SET", "south", 2).receive("CUP", "north", 9).receive("POT", "north", 9);
        story.place("1", Handling.MANUAL, line(1, "SET", 3));
        assertThat(held("SET", "south")).isEqualTo(2);
        assertThat(held("CUP", "north")).isEqualTo(2);
        assertThat(held("POT", "north")).isEqualTo(1);
        assertThat(story.ledger.events(KitExploded.class))
                .singleElement()
                .satisfies(it -> assertThat(it.kits()).isEqualTo(1));
    }

    @Test
    void whereOnlySomeKitsAreCompleteNothingMoreIsKept() {
        story.receive("CUP", "north", 5).receive("POT", "north", 9);
        story.place("1", Handling.MANUAL, line(1, "SET", 4));
        assertThat(held("CUP", "north")).isEqualTo(4);
        assertThat(held("POT", "north")).isEqualTo(2);
        assertThat(story.sent(QueueDemand.class)).isEmpty();
        story.place("2", Handling.MANUAL, line(1, "CUP", 1));
        assertThat(missing("2", 1)).isZero();
    }

    @Test
    void aKitStaysTogetherUnlessItMayBeSplit() {
        story.receive("CUP", "north", 2).receive("POT", "south", 1);
        story.place("1", Handling.MANUAL, line(1, "SET", 1));
        assertThat(held("CUP", "north") + held("POT", "south")).isZero();
        story.place("2", Handling.MANUAL, line(1, "PAIR", 1));
        assertThat(held("CUP", "north")).isEqualTo(1);
        assertThat(held("POT", "south")).isEqualTo(1);
    }

    @Test
    void severalKitsComeFromSeveralPlacesEachFromOne() {
        story.receive("CUP", "north", 5).receive("POT", "north", 1);
        story.receive("CUP", "south", 4).receive("POT", "south", 5);
        story.place("1", Handling.MANUAL, line(1, "SET", 3));
        assertThat(held("CUP", "north")).isEqualTo(2);
        assertThat(held("POT", "north")).isEqualTo(1);
        assertThat(held("CUP", "south")).isEqualTo(4);
        assertThat(held("POT", "south")).isEqualTo(2);
    }

    @Test
    void aWaitingKitGoesOnWhenItsLastComponentArrives() {
        story.receive("CUP", "north", 2);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "SET", 1));
        assertThat(free("CUP", "north")).isEqualTo(2);
        story.receive("POT", "south", 1);
        assertThat(held("POT", "south")).isZero();
        story.receive("POT", "north", 1);
        assertThat(held("CUP", "north")).isEqualTo(2);
        assertThat(held("POT", "north")).isEqualTo(1);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    private List<Lack> lacks(String number) {
        return Patience.lacking(story.state(number));
    }

    private static Lack lack(String sku, long units) {
        return new Lack(new Sku(sku), null, units);
    }

    private static Lack lack(String sku, String location, long units) {
        return new Lack(new Sku(sku), new LocationId(location), units);
    }

    @Test
    void whoWaitsIsFoundByWhatIsScarceAndNotByWhatIsPlentiful() {
        story.receive("CUP", "north", 300);
        story.place("1", Handling.MANUAL, line(1, "SET", 2));
        assertThat(lacks("1")).containsExactly(lack("POT", 1));
        story.receive("CUP", "north", 1);
        assertThat(lacks("1")).containsExactly(lack("POT", 1));
        story.receive("POT", "south", 1);
        assertThat(lacks("1")).containsExactly(lack("POT", "north", 1), lack("CUP", "south", 2));
        story.receive("POT", "north", 1);
        assertThat(lacks("1")).containsExactly(lack("POT", "north", 1), lack("CUP", "south", 2));
        story.receive("CUP", "south", 2);
        assertThat(lacks("1")).isEmpty();
    }

    @Test
    void whoTakesAllOrNothingIsFoundByWhatItLacksMost() {
        story.receive("CUP", "north", 4).receive("POT", "north", 1);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "SET", 3), line(2, "CUP", 1));
        assertThat(lacks("1")).containsExactly(lack("CUP", 7));
        story.receive("CUP", "south", 3);
        assertThat(lacks("1")).containsExactly(lack("POT", 3));
        story.receive("POT", "north", 2);
        assertThat(lacks("1")).containsExactly(lack("CUP", "north", 6), lack("POT", "south", 1));
        story.receive("CUP", "north", 2);
        assertThat(lacks("1")).isEmpty();
    }

    @Test
    void kitsAndOtherLinesShareAComponentByWhatIsThere() {
        story.receive("CUP", "north", 5).receive("POT", "north", 2);
        story.place("1", Handling.MANUAL, line(1, "CUP", 2), line(2, "SET", 1), line(3, "PAIR", 1));
        assertThat(held("CUP", "north")).isEqualTo(5);
        assertThat(held("POT", "north")).isEqualTo(2);
        assertThat(missing("1", 1)).isZero();
    }

    @Test
    void whoLosesARaceForOneComponentGivesTheOthersBack() {
        story.receive("CUP", "north", 2).receive("POT", "north", 1);
        story.hold(AllocateStock.class::isInstance);
        story.place("1", Handling.MANUAL, line(1, "SET", 1));
        story.hold(_ -> false);
        story.place("2", Handling.MANUAL, line(1, "POT", 1));
        story.letGo();
        assertThat(missing("2", 1)).isZero();
        assertThat(held("CUP", "north")).isZero();
        assertThat(free("CUP", "north")).isEqualTo(2);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
        story.receive("POT", "north", 1);
        assertThat(held("CUP", "north")).isEqualTo(2);
    }

    @Test
    void onceAKitIsCompleteItsRankCounts() {
        story.receive("CUP", "north", 1);
        story.place("1", Handling.MANUAL, line(1, "SET", 1));
        story.place("2", Handling.MANUAL, line(1, "POT", 5));
        story.receive("CUP", "north", 1);
        story.receive("POT", "north", 3);
        assertThat(held("CUP", "north")).isEqualTo(2);
        assertThat(missing("2", 1)).isEqualTo(3);
    }

    @Test
    void afterTheLongestWaitNobodyPassesIt() {
        story.receive("CUP", "north", 1);
        story.place("1", Handling.MANUAL, line(1, "SET", 1));
        story.outwait("1");
        assertThat(queued("CUP", "north")).isEqualTo(2);
        assertThat(queued("POT", "south")).isEqualTo(1);
        story.place("2", Handling.MANUAL, line(1, "CUP", 1));
        assertThat(missing("2", 1)).isEqualTo(1);
        story.receive("POT", "north", 1);
        assertThat(held("POT", "north")).isZero();
        story.receive("CUP", "north", 1);
        assertThat(held("CUP", "north")).isEqualTo(2);
        assertThat(held("POT", "north")).isEqualTo(1);
        assertThat(queued("POT", "north") + queued("POT", "south")).isZero();
        story.receive("CUP", "north", 1);
        assertThat(missing("2", 1)).isZero();
    }

    @Test
    void cancellingGivesEverythingBack() {
        story.receive("CUP", "north", 9).receive("POT", "north", 1);
        story.place("1", Handling.MANUAL, line(1, "SET", 3));
        story.tell(new CancelOrder(order("1"), "changed my mind"));
        assertThat(free("CUP", "north")).isEqualTo(9);
        assertThat(free("POT", "north")).isEqualTo(1);
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
    }

    @Test
    void fewerAreTakenOffTheExplodedOnesFirstAndMoreAreBuiltFirstAgain() {
        story.receive("SET", "north", 1).receive("CUP", "north", 9).receive("POT", "north", 9);
        story.place("1", Handling.MANUAL, line(1, "SET", 3));
        story.tell(new ChangeLineQuantity(order("1"), 1, 2, "by phone"));
        assertThat(held("SET", "north")).isEqualTo(1);
        assertThat(held("CUP", "north")).isEqualTo(2);
        assertThat(held("POT", "north")).isEqualTo(1);
        story.receive("SET", "north", 1);
        story.tell(new ChangeLineQuantity(order("1"), 1, 5, "by phone"));
        assertThat(held("SET", "north")).isEqualTo(2);
        assertThat(held("CUP", "north")).isEqualTo(6);
        assertThat(held("POT", "north")).isEqualTo(3);
        story.tell(new CancelLine(order("1"), 1, "not wanted"));
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
        assertThat(free("CUP", "north")).isEqualTo(9);
        assertThat(free("SET", "north")).isEqualTo(2);
    }

    /** One in north, one in south, which has its cups in hand. */
    @Test
    void fewerKitsNeverTearApartThoseThatStay() {
        story.receive("CUP", "north", 2).receive("POT", "north", 1);
        story.receive("CUP", "south", 2).receive("POT", "south", 1);
        story.place("1", Handling.MANUAL, line(1, "SET", 2));
        story.tell(new ReleaseOrder(order("1")));
        Part cups = story.state("1").line(2).parts().getLast();
        assertThat(cups.location().value()).isEqualTo("south");
        story.tell(new ConfirmPick(order("1"), List.of(cups.allocation()), Evidence.NONE));
        story.tell(new ChangeLineQuantity(order("1"), 1, 1, "by phone"));
        assertThat(free("CUP", "north")).isEqualTo(2);
        assertThat(free("POT", "north")).isEqualTo(1);
        assertThat(held("CUP", "south")).isEqualTo(2);
        assertThat(held("POT", "south")).isEqualTo(1);
        story.tell(new ConfirmPick(order("1"), List.of(), Evidence.NONE));
        story.tell(new ConfirmShipment(order("1"), List.of(), null, Evidence.NONE));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
    }

    @Test
    void whatACheckoutKeptOfItsComponentsIsTheOrders() {
        story.receive("CUP", "south", 5).receive("POT", "south", 3);
        story.reserve(1, "CUP", "south", 4);
        story.reserve(1, "POT", "south", 2);
        story.receive("CUP", "north", 9).receive("POT", "north", 9);
        story.placeFromCart("1", line(1, "SET", 3));
        assertThat(held("CUP", "south")).isEqualTo(4);
        assertThat(held("POT", "south")).isEqualTo(2);
        assertThat(held("CUP", "north")).isEqualTo(2);
        assertThat(held("POT", "north")).isEqualTo(1);
        assertThat(story.ledger.events(ReservationConsumed.class)).hasSize(2);
        assertThat(story.state("1").line(1).missing()).isZero();
    }

    @Test
    void theRecipeOfAnOrderStaysWhatItWas() {
        story.receive("CUP", "north", 9).receive("POT", "north", 9);
        story.place("1", Handling.MANUAL, line(1, "SET", 1));
        story.kit("SET", false, holding("CUP", 6));
        story.tell(new ChangeLineQuantity(order("1"), 1, 2, "by phone"));
        assertThat(held("CUP", "north")).isEqualTo(4);
        assertThat(held("POT", "north")).isEqualTo(2);
    }

    @Test
    void shipCompleteTakesAllKitsOrNone() {
        story.receive("SET", "south", 1).receive("CUP", "north", 2).receive("POT", "north", 2);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "SET", 3), line(2, "POT", 1));
        assertThat(held("SET", "south") + held("CUP", "north") + held("POT", "north")).isZero();
        story.receive("CUP", "north", 2);
        assertThat(held("POT", "north")).isZero();
        story.receive("POT", "south", 1);
        assertThat(held("SET", "south")).isEqualTo(1);
        assertThat(held("CUP", "north")).isEqualTo(4);
        assertThat(held("POT", "north")).isEqualTo(2);
        assertThat(held("POT", "south")).isEqualTo(1);
    }

    /** Its cups are lost, and the pot has left though the books have none. */
    @Test
    void whatAWholeOrderLosesBesidesAKitThatHasBegunIsServedLikeAnything() {
        story.receive("CUP", "north", 2).receive("POT", "north", 1);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "SET", 1));
        story.tell(new ReleaseOrder(order("1")));
        Part cups = story.state("1").line(2).parts().getFirst();
        List<AllocationId> pot = List.of(story.state("1").line(3).parts().getFirst().allocation());
        story.hold(PickStock.class::isInstance);
        story.tell(new ConfirmPick(order("1"), pot, Evidence.NONE));
        story.tell(new ConfirmShipment(order("1"), pot, "S-1", Evidence.NONE));
        story.tell(
                new CountStock(
                        item("POT", "north"), "C-1", Status.AVAILABLE, 0, null, Evidence.NONE));
        story.letGo();
        story.tell(new ShortPick(order("1"), cups.allocation(), 2, Evidence.NONE));
        assertThat(story.state("1").line(3).unbacked()).isEqualTo(1);
        assertThat(WholeOrder.isOne(story.state("1"))).isTrue();
        story.receive("CUP", "south", 2);
        assertThat(held("CUP", "south")).isEqualTo(2);
    }

    @Test
    void fillOrKillCountsWhatComponentsServe() {
        story.receive("CUP", "north", 2).receive("POT", "north", 1);
        story.placeWhole("1", FILL_OR_KILL, line(1, "SET", 1));
        assertThat(missing("1", 1)).isZero();
        story.placeWhole("2", FILL_OR_KILL, line(1, "SET", 1));
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
        assertThat(held("CUP", "north")).isEqualTo(2);
    }

    @Test
    void whatGoesMissingOnTheFloorIsServedFromAnywhere() {
        story.receive("CUP", "north", 2).receive("POT", "north", 1);
        story.place("1", Handling.MANUAL, line(1, "SET", 1));
        story.tell(new ReleaseOrder(order("1")));
        Part cups = story.state("1").line(2).parts().getFirst();
        story.tell(new ShortPick(order("1"), cups.allocation(), 1, Evidence.NONE));
        assertThat(queued("CUP", "south")).isEqualTo(1);
        story.receive("CUP", "south", 1);
        assertThat(held("CUP", "south")).isEqualTo(1);
        assertThat(held("POT", "north")).isEqualTo(1);
    }

    /** A sealed set: nobody takes cups and pots for an order. */
    private void sealed() {
        story.builtOnly("SET", holding("CUP", 2), holding("POT", 1));
    }

    private void unsealed() {
        story.kit("SET", false, holding("CUP", 2), holding("POT", 1));
    }

    @Test
    void aKitThatIsOnlySoldBuiltWaitsInItsQueueThoughItsPartsAreThere() {
        sealed();
        story.receive("CUP", "north", 9).receive("POT", "north", 9);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "SET", 2));
        story.place("2", Handling.RELEASE_WHEN_ALLOCATED, line(1, "SET", 1));
        assertThat(story.ledger.events(KitExploded.class)).isEmpty();
        assertThat(held("CUP", "north") + held("POT", "north")).isZero();
        assertThat(queued("SET", "north")).isEqualTo(3);
        assertThat(queued("CUP", "north")).isZero();
        story.receive("SET", "south", 2);
        assertThat(missing("1", 1)).isZero();
        assertThat(missing("2", 1)).isEqualTo(1);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void whoWaitsForABuiltOneIsServedByComponentsOnceTheyMayServe() {
        sealed();
        story.receive("SET", "north", 1).receive("CUP", "north", 9).receive("POT", "north", 9);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "SET", 3));
        assertThat(missing("1", 1)).isEqualTo(2);
        unsealed();
        story.opened("1");
        assertThat(held("SET", "north")).isEqualTo(1);
        assertThat(held("CUP", "north")).isEqualTo(4);
        assertThat(held("POT", "north")).isEqualTo(2);
        assertThat(queued("SET", "north") + queued("SET", "south")).isZero();
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void allOrNothingWaitsForBuiltOnesToo() {
        sealed();
        story.receive("CUP", "north", 9).receive("POT", "north", 9);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "SET", 1), line(2, "CUP", 1));
        assertThat(held("CUP", "north")).isZero();
        assertThat(lacks("1")).containsExactly(lack("SET", 1));
        unsealed();
        story.opened("1");
        assertThat(held("CUP", "north")).isEqualTo(3);
        assertThat(held("POT", "north")).isEqualTo(1);
        story.placeWhole("2", FILL_OR_KILL, line(1, "SET", 1));
        assertThat(missing("2", 1)).isZero();
        sealed();
        story.placeWhole("3", FILL_OR_KILL, line(1, "SET", 1));
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
    }

    /** The floor may have its cups in hand. */
    @Test
    void whatComponentsServeIsServedByThemThoughTheNextOnesWaitForBuiltOnes() {
        story.receive("CUP", "north", 2).receive("POT", "north", 2);
        story.place("1", Handling.MANUAL, line(1, "SET", 2));
        sealed();
        story.place("2", Handling.MANUAL, line(1, "SET", 1));
        story.opened("1").opened("2");
        story.receive("CUP", "north", 9);
        assertThat(missing("1", 2) + missing("1", 3)).isZero();
        assertThat(held("CUP", "north")).isEqualTo(4);
        assertThat(missing("2", 1)).isEqualTo(1);
    }

    @Test
    void whatACheckoutKeptOfComponentsIsNotTakenForAKitThatIsSoldBuiltByNow() {
        story.receive("CUP", "north", 5).receive("POT", "north", 3);
        story.reserve(1, "CUP", "north", 2);
        story.reserve(1, "POT", "north", 1);
        sealed();
        story.placeFromCart("1", line(1, "SET", 1), line(2, "CUP", 2));
        assertThat(story.ledger.events(ReservationConsumed.class)).hasSize(1);
        assertThat(missing("1", 1)).isEqualTo(1);
        assertThat(missing("1", 2)).isZero();
    }

    @Test
    void aCodeThatTurnsOutToBeAKitIsServedLikeOne() {
        story.receive("CUP", "north", 2).receive("POT", "north", 1);
        story.placeNamed("1", FillPolicy.PARTIAL, List.of(), named(1, "TEA-FOR-TWO", 1));
        CatalogItemId set = new CatalogItemId(OwnerId.HOUSE, new Sku("SET"));
        story.tell(new RegisterItem(set, "Tea set", "piece", Tracking.NONE));
        story.tell(new AddAlias(set, "channel:web", "TEA-FOR-TWO"));
        assertThat(held("CUP", "north")).isEqualTo(2);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void whatTheChannelWantsDoneToAComponentIsDoneBeforeItLeaves() {
        story.wants("POT", PrepNeed.POLY_BAG);
        story.receive("CUP", "north", 2).receive("POT", "north", 1);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "SET", 1));
        assertThat(story.ledger.events(OrderPrepRequired.class))
                .containsExactly(
                        new OrderPrepRequired(
                                List.of(new PrepOfLine(3, List.of(PrepNeed.POLY_BAG), 1L, 0L))));
        assertThat(story.ledger.events(OrderReleased.class)).isEmpty();
    }

    @Test
    void componentsOfKitsThatComeLaterArePreparedToo() {
        story.wants("POT", PrepNeed.POLY_BAG);
        story.receive("CUP", "north", 4).receive("POT", "north", 2);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "SET", 1));
        bagged();
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        story.tell(new ChangeLineQuantity(order("1"), 1, 2, "one more"));
        assertThat(held("POT", "north")).isEqualTo(2);
        assertThat(story.ledger.events(OrderPrepRequired.class)).hasSize(2);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        bagged();
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(2);
    }

    private void bagged() {
        story.tell(
                new RecordOrderPrep(
                        order("1"),
                        List.of(new LinePrep(3, List.of(PrepNeed.POLY_BAG))),
                        Evidence.NONE));
    }

    @Test
    void aKitThatTheOrderHasNoRoomForWaitsAsItIsAndSomebodyIsTold() {
        story.kit("HEAP", false, holding("GRAIN", Require.LARGEST_QUANTITY));
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "HEAP", 2));
        assertThat(story.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(
                        told ->
                                assertThat(told.sentence())
                                        .contains("more units than can be counted"));
        assertThat(queued("HEAP", "north")).isEqualTo(2);
        story.receive("HEAP", "north", 2);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }
}
