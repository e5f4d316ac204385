package io.stockbook.domain.order;

import static io.stockbook.domain.order.OrderWords.FIVE_MUGS;
import static io.stockbook.domain.order.OrderWords.ORDER;
import static io.stockbook.domain.order.OrderWords.WEB;
import static io.stockbook.domain.order.OrderWords.allocated;
import static io.stockbook.domain.order.OrderWords.open;
import static io.stockbook.domain.order.OrderWords.unplaced;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ExplodeKit;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.KitExploded;
import io.stockbook.messages.order.OrderEvent.LineQuantityChanged;
import io.stockbook.messages.order.OrderEvent.OrderBlocked;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderPicked;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderEvent.OrderPrepRequired;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.OrderShipped;
import io.stockbook.messages.order.OrderEvent.OrderUnblocked;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.PrepOfLine;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of five mugs, which are kits of two bowls and a lid, three are served by their components. */
class KitsSpec {

    private static final List<Component> RECIPE =
            List.of(new Component(new Sku("BOWL"), 2), new Component(new Sku("LID"), 1));
    private static final List<KitComponent> COMPONENTS =
            List.of(
                    new KitComponent(3, new Sku("BOWL"), 2),
                    new KitComponent(4, new Sku("LID"), 1));
    private static final LineAllocation BOWLS = allocation(3, 3, 6);
    private static final LineAllocation LIDS = allocation(4, 4, 3);
    private static final LineAllocation TWO_MUGS = allocation(1, 1, 2);
    private static final LineAllocation PLATES = allocation(2, 2, 2);

    private static LineAllocation allocation(int id, int line, long quantity) {
        return new LineAllocation(
                new AllocationId(new UUID(7, id)), line, new LocationId("LEEDS"), quantity);
    }

    private static ExplodeKit explode(long kits) {
        return new ExplodeKit(ORDER, 1, kits, RECIPE, false);
    }

    private static KitExploded exploded(long kits) {
        return new KitExploded(1, kits, COMPONENTS, false);
    }

    private static Given<OrderCommand, OrderEvent, Order> three() {
        return open().events(exploded(3));
    }

    private static LineQuantityChanged now(int line, long quantity) {
        return new LineQuantityChanged(line, quantity, "by phone");
    }

    private static ChangeLineQuantity change(int line, long quantity) {
        return new ChangeLineQuantity(ORDER, line, quantity, "by phone");
    }

    @Test
    void componentsAreLinesAfterTheLastOne() {
        open().when(explode(3)).then(exploded(3));
    }

    @Test
    void onceExplodedTheComponentsStayWhatTheyWere() {
        three().when(
                        new ExplodeKit(
                                ORDER, 1, 2, List.of(new Component(new Sku("SPOON"), 9)), false))
                .then(exploded(2));
    }

    @Test
    void noMoreKitsAreTakenApartThanNobodyHasPromised() {
        open().events(allocated(FIVE_MUGS)).when(explode(1)).then();
        three().when(explode(9)).then(exploded(2));
        open().events(now(1, 2)).when(explode(3)).then(exploded(2));
    }

    @Test
    void onlyAnOpenOrderTakesKitsApart() {
        open().when(new ExplodeKit(ORDER, 9, 1, RECIPE, false)).refused(UNKNOWN_LINE);
        open().events(new CancellationRequested("no")).when(explode(1)).refused(WRONG_STATE);
        assertThatThrownBy(() -> new ExplodeKit(ORDER, 1, 0, RECIPE, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExplodeKit(ORDER, 1, 1, List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOrderThatWouldHaveTooManyLinesSaysSo() {
        List<OrderLine> many =
                IntStream.rangeClosed(1, OrderCommand.MOST_LINES - 1)
                        .mapToObj(line -> new OrderLine(line, new Sku("MUG"), 5, null))
                        .toList();
        assertThat(
                        unplaced()
                                .events(
                                        new OrderPlaced(
                                                WEB,
                                                5,
                                                null,
                                                Handling.MANUAL,
                                                many,
                                                List.of(),
                                                null,
                                                null,
                                                null,
                                                Evidence.NONE))
                                .when(explode(1))
                                .refused(LIMIT_REACHED)
                                .sentence())
                .isEqualTo(
                        "order A-1 has 1999 lines and cannot have 2 more for the components of the"
                                + " kit on line 1: 2000 are the most");
    }

    @Test
    void kitsThatHoldMoreThanCanBeCountedStayWhole() {
        open().when(
                        new ExplodeKit(
                                ORDER,
                                1,
                                2,
                                List.of(new Component(new Sku("GRAIN"), Require.LARGEST_QUANTITY)),
                                false))
                .refused(LIMIT_REACHED);
    }

    @Test
    void eachLineMayHaveItsOwnUnitsAndNoMore() {
        three().when(
                        new RecordAllocation(
                                ORDER,
                                List.of(TWO_MUGS, BOWLS, LIDS),
                                List.of(new LineShortage(2, 2))))
                .then(
                        new OrderEvent.OrderAllocated(
                                List.of(TWO_MUGS, BOWLS, LIDS), List.of(new LineShortage(2, 2))));
        three().when(new RecordAllocation(ORDER, List.of(FIVE_MUGS), List.of()))
                .refused(INSUFFICIENT_QUANTITY);
    }

    @Test
    void itClosesWhenBuiltOnesAndComponentsHaveShipped() {
        List<LineAllocation> all = List.of(TWO_MUGS, BOWLS, LIDS, PLATES);
        List<AllocationId> ids = all.stream().map(LineAllocation::allocation).toList();
        three().events(
                        new OrderEvent.OrderAllocated(all, List.of()),
                        new OrderReleased(ids),
                        new OrderPicked(
                                ids,
                                all.stream().map(LineAllocation::quantity).toList(),
                                Evidence.NONE),
                        new OrderShipped(ids, null, Evidence.NONE))
                .when(new CloseOrder(ORDER))
                .then(new OrderClosed());
    }

    @Test
    void aComponentIsChangedWithItsKitOnly() {
        assertThat(three().when(change(3, 2)).refused(WRONG_STATE).sentence())
                .isEqualTo(
                        "line 3 of order A-1 is a component of the kit on line 1: change that"
                                + " line");
        three().when(new CancelLine(ORDER, 4, "no")).refused(WRONG_STATE);
    }

    @Test
    void fewerKitsTakeTheExplodedOnesFirst() {
        three().when(change(1, 5)).then();
        three().when(change(1, 4)).then(now(3, 4), now(4, 2), now(1, 4));
        three().when(change(1, 1)).then(now(3, 0), now(4, 0), now(1, 1));
        three().events(now(3, 0), now(4, 0), now(1, 1)).when(explode(5)).then(exploded(1));
    }

    @Test
    void moreKitsAreForTheStockOfTheKitFirst() {
        three().when(change(1, 9)).then(now(1, 9));
        three().events(now(1, 9)).when(explode(9)).then(exploded(6));
    }

    @Test
    void aKitOfWhichAnythingIsPickedStays() {
        Given<OrderCommand, OrderEvent, Order> picked =
                three().events(
                                allocated(TWO_MUGS, BOWLS, LIDS),
                                new OrderReleased(List.of(BOWLS.allocation(), LIDS.allocation())),
                                new OrderEvent.UnitsPicked(
                                        BOWLS.allocation(), 3, 3, "BOWL", Evidence.NONE));
        picked.when(change(1, 2)).then(now(3, 4), now(4, 2), now(1, 2));
        picked.when(change(1, 1)).refused(WRONG_STATE);
    }

    /** Two in Leeds, one in York that has begun: the first of Leeds goes, York's lid does not. */
    @Test
    void fewerKitsTakeWhatNoKitNeedsThatStays() {
        LineAllocation bowlsInLeeds = allocation(3, 3, 4);
        LineAllocation bowlsInYork = inYork(5, 3, 2);
        LineAllocation lidsInLeeds = allocation(4, 4, 2);
        LineAllocation lidInYork = inYork(6, 4, 1);
        three().events(
                        allocated(bowlsInLeeds, bowlsInYork, lidsInLeeds, lidInYork),
                        new OrderReleased(
                                List.of(
                                        bowlsInLeeds.allocation(),
                                        bowlsInYork.allocation(),
                                        lidsInLeeds.allocation(),
                                        lidInYork.allocation())),
                        new OrderEvent.UnitsPicked(
                                bowlsInYork.allocation(), 3, 2, "BOWL", Evidence.NONE),
                        now(3, 4),
                        now(4, 2),
                        now(1, 4))
                .when(new OrderCommand.ConfirmPick(ORDER, List.of(), Evidence.NONE))
                .then(
                        new OrderPicked(
                                List.of(
                                        bowlsInLeeds.allocation(),
                                        lidsInLeeds.allocation(),
                                        lidInYork.allocation()),
                                List.of(2L, 1L, 1L),
                                Evidence.NONE));
    }

    private static LineAllocation inYork(int id, int line, long quantity) {
        return new LineAllocation(
                new AllocationId(new UUID(7, id)), line, new LocationId("YORK"), quantity);
    }

    @Test
    void cancellingTheLineKeepsOnlyKitsThatHaveBegunToLeave() {
        three().when(new CancelLine(ORDER, 1, "by phone")).then(now(3, 0), now(4, 0), now(1, 0));
        three().events(
                        allocated(BOWLS, LIDS),
                        new OrderReleased(List.of(BOWLS.allocation())),
                        new OrderEvent.UnitsPicked(BOWLS.allocation(), 3, 1, "BOWL", Evidence.NONE),
                        new OrderShipped(List.of(BOWLS.allocation()), null, Evidence.NONE))
                .when(new CancelLine(ORDER, 1, "by phone"))
                .then(now(3, 2), now(4, 1), now(1, 1));
    }

    @Test
    void withTheLastOfItTheOrderIsCancelled() {
        three().events(now(2, 0))
                .when(new CancelLine(ORDER, 1, "by phone"))
                .then(now(3, 0), now(4, 0), now(1, 0), new CancellationRequested("by phone"));
    }

    @Test
    void componentsThatNobodyWantsNeedNoPrep() {
        three().events(
                        new OrderPrepRequired(
                                List.of(new PrepOfLine(4, List.of(PrepNeed.POLY_BAG), 3L, 0L))),
                        new OrderBlocked(BlockReason.MISSING_PREP, null))
                .when(change(1, 2))
                .then(
                        now(3, 0),
                        now(4, 0),
                        now(1, 2),
                        new OrderUnblocked(BlockReason.MISSING_PREP, null));
    }
}
