package io.stockbook.domain.order;

import static io.stockbook.domain.order.OrderWords.FIVE_MUGS;
import static io.stockbook.domain.order.OrderWords.ORDER;
import static io.stockbook.domain.order.OrderWords.allocated;
import static io.stockbook.domain.order.OrderWords.open;
import static io.stockbook.domain.order.OrderWords.unplaced;
import static io.stockbook.messages.RefusalCode.ORDER_BLOCKED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.catalog.PrepNeed.LABEL;
import static io.stockbook.messages.catalog.PrepNeed.POLY_BAG;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.RecordOrderPrep;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.RequireOrderPrep;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.LineQuantityChanged;
import io.stockbook.messages.order.OrderEvent.OrderBlocked;
import io.stockbook.messages.order.OrderEvent.OrderPrepRecorded;
import io.stockbook.messages.order.OrderEvent.OrderPrepRequired;
import io.stockbook.messages.order.OrderEvent.OrderUnblocked;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationSpec {

    private static final List<LinePrep> WANTED = List.of(prep(1, LABEL, POLY_BAG), prep(2, LABEL));
    private static final OrderEvent BLOCKED = new OrderBlocked(BlockReason.MISSING_PREP, null);
    private static final OrderEvent GOES_ON = new OrderUnblocked(BlockReason.MISSING_PREP, null);

    private static LinePrep prep(int line, PrepNeed... needs) {
        return new LinePrep(line, List.of(needs));
    }

    private static RequireOrderPrep require(LinePrep... lines) {
        return new RequireOrderPrep(ORDER, List.of(lines));
    }

    private static RecordOrderPrep record(LinePrep... lines) {
        return new RecordOrderPrep(ORDER, List.of(lines), Evidence.NONE);
    }

    private static OrderEvent recorded(LinePrep... lines) {
        return new OrderPrepRecorded(List.of(lines), Evidence.NONE);
    }

    private static Given<OrderCommand, OrderEvent, Order> waiting() {
        return open().events(new OrderPrepRequired(WANTED), BLOCKED);
    }

    @Test
    void anOrderOfWhichSomethingIsWantedIsBlockedForIt() {
        open().when(new RequireOrderPrep(ORDER, WANTED))
                .then(new OrderPrepRequired(WANTED), BLOCKED);
        waiting().events(allocated(FIVE_MUGS)).when(new ReleaseOrder(ORDER)).refused(ORDER_BLOCKED);
        open().events(BLOCKED)
                .when(new RequireOrderPrep(ORDER, WANTED))
                .then(new OrderPrepRequired(WANTED));
    }

    @Test
    void itGoesOnWithTheLastOfIt() {
        waiting().when(record(prep(1, LABEL, POLY_BAG))).then(recorded(prep(1, LABEL, POLY_BAG)));
        waiting()
                .events(recorded(prep(1, LABEL, POLY_BAG)))
                .when(record(prep(2, LABEL)))
                .then(recorded(prep(2, LABEL)), GOES_ON);
        waiting()
                .when(record(prep(1, LABEL, POLY_BAG), prep(2, LABEL)))
                .then(recorded(prep(1, LABEL, POLY_BAG), prep(2, LABEL)), GOES_ON);
    }

    @Test
    void whatNobodyAskedForAndWhatIsDoneAlreadyChangeNothing() {
        open().when(record(prep(1, LABEL))).then();
        waiting()
                .events(recorded(prep(1, LABEL)))
                .when(record(prep(1, LABEL, PrepNeed.TAPE)))
                .then();
        waiting().when(record(prep(2, LABEL, PrepNeed.TAPE))).then(recorded(prep(2, LABEL)));
    }

    @Test
    void itIsAskedForAgainOnceAnyOfItIsDone() {
        waiting().when(new RequireOrderPrep(ORDER, WANTED)).then();
        waiting()
                .events(recorded(prep(1, LABEL)))
                .when(require(prep(1, LABEL, POLY_BAG)))
                .then(new OrderPrepRequired(List.of(prep(1, LABEL, POLY_BAG))));
        waiting()
                .events(recorded(prep(1, LABEL, POLY_BAG), prep(2, LABEL)), GOES_ON)
                .when(require(prep(1, LABEL, POLY_BAG)))
                .then(new OrderPrepRequired(List.of(prep(1, LABEL, POLY_BAG))), BLOCKED);
        waiting()
                .events(GOES_ON)
                .when(require(prep(1, LABEL, POLY_BAG)))
                .then(new OrderPrepRequired(List.of(prep(1, LABEL, POLY_BAG))), BLOCKED);
    }

    @Test
    void aLineThatNobodyWantsNeedsNothing() {
        OrderEvent gone = new LineQuantityChanged(1, 0, "no");
        waiting().when(new CancelLine(ORDER, 1, "no")).then(gone);
        waiting()
                .events(recorded(prep(2, LABEL)))
                .when(new CancelLine(ORDER, 1, "no"))
                .then(gone, GOES_ON);
        open().events(gone).when(require(prep(1, LABEL))).then();
    }

    @Test
    void aBlockThatSomebodySetByHandStaysUntilSomebodyTakesItAway() {
        open().events(BLOCKED)
                .when(new CancelLine(ORDER, 1, "no"))
                .then(new LineQuantityChanged(1, 0, "no"));
    }

    @Test
    void onlyAnOpenOrderIsPreparedAndOnlyItsLines() {
        waiting().when(record(prep(7, LABEL))).refused(UNKNOWN_LINE);
        unplaced().when(record(prep(1, LABEL))).refused(UNKNOWN_ORDER);
        unplaced().when(require(prep(1, LABEL))).refused(UNKNOWN_ORDER);
        waiting()
                .events(new CancellationRequested("no"))
                .when(record(prep(1, LABEL)))
                .refused(WRONG_STATE);
    }
}
