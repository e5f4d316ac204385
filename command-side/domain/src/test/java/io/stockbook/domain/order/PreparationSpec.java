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
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
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
import io.stockbook.messages.order.PrepOfLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationSpec {

    private static final List<LinePrep> WANTED = List.of(prep(1, LABEL, POLY_BAG), prep(2, LABEL));
    private static final OrderEvent LACKING =
            required(far(1, 5, 0, LABEL, POLY_BAG), far(2, 2, 0, LABEL));
    private static final OrderEvent BLOCKED = new OrderBlocked(BlockReason.MISSING_PREP, null);
    private static final OrderEvent GOES_ON = new OrderUnblocked(BlockReason.MISSING_PREP, null);

    private static LinePrep prep(int line, PrepNeed... needs) {
        return new LinePrep(line, List.of(needs));
    }

    private static PrepOfLine far(int line, long wanted, long prepared, PrepNeed... needs) {
        return new PrepOfLine(line, List.of(needs), wanted, prepared);
    }

    /** As it was written before anybody counted. */
    private static PrepOfLine uncounted(int line, PrepNeed... needs) {
        return new PrepOfLine(line, List.of(needs), null, null);
    }

    private static RequireOrderPrep require(LinePrep... lines) {
        return new RequireOrderPrep(ORDER, List.of(lines));
    }

    private static RecordOrderPrep record(LinePrep... lines) {
        return new RecordOrderPrep(ORDER, List.of(lines), Evidence.NONE);
    }

    private static RecordOrderPrep record(int line, PrepNeed need, long quantity) {
        return record(new LinePrep(line, List.of(need), quantity));
    }

    private static OrderEvent required(PrepOfLine... lines) {
        return new OrderPrepRequired(List.of(lines));
    }

    private static OrderEvent recorded(PrepOfLine... lines) {
        return new OrderPrepRecorded(List.of(lines), Evidence.NONE);
    }

    private static OrderEvent wanted(int line, long units) {
        return new LineQuantityChanged(line, units, "by phone");
    }

    private static ChangeLineQuantity change(int line, long units) {
        return new ChangeLineQuantity(ORDER, line, units, "by phone");
    }

    /** Five mugs want a label and a bag, two plates a label. */
    private static Given<OrderCommand, OrderEvent, Order> waiting() {
        return open().events(LACKING, BLOCKED);
    }

    @Test
    void anOrderOfWhichSomethingIsWantedIsBlockedForIt() {
        open().when(new RequireOrderPrep(ORDER, WANTED)).then(LACKING, BLOCKED);
        waiting().events(allocated(FIVE_MUGS)).when(new ReleaseOrder(ORDER)).refused(ORDER_BLOCKED);
        open().events(BLOCKED).when(new RequireOrderPrep(ORDER, WANTED)).then(LACKING);
    }

    @Test
    void itGoesOnWithTheLastOfIt() {
        waiting()
                .when(record(prep(1, LABEL, POLY_BAG)))
                .then(recorded(far(1, 5, 5, LABEL, POLY_BAG)));
        waiting()
                .events(recorded(far(1, 5, 5, LABEL, POLY_BAG)))
                .when(record(prep(2, LABEL)))
                .then(recorded(far(2, 2, 2, LABEL)), GOES_ON);
        waiting()
                .when(record(prep(1, LABEL, POLY_BAG), prep(2, LABEL)))
                .then(recorded(far(1, 5, 5, LABEL, POLY_BAG), far(2, 2, 2, LABEL)), GOES_ON);
    }

    @Test
    void whatNobodyAskedForAndWhatIsDoneAlreadyChangeNothing() {
        open().when(record(prep(1, LABEL))).then();
        waiting()
                .events(recorded(far(1, 5, 5, LABEL)))
                .when(record(prep(1, LABEL, PrepNeed.TAPE)))
                .then();
        waiting().when(record(prep(2, LABEL, PrepNeed.TAPE))).then(recorded(far(2, 2, 2, LABEL)));
        waiting().events(recorded(far(1, 5, 3, LABEL))).when(record(1, LABEL, 3)).then();
    }

    @Test
    void someOfTheUnitsMayBeReportedBeforeTheOthers() {
        waiting().when(record(1, LABEL, 3)).then(recorded(far(1, 5, 3, LABEL)));
        open().events(required(far(2, 2, 0, LABEL)), BLOCKED, recorded(far(2, 2, 1, LABEL)))
                .when(record(2, LABEL, 2))
                .then(recorded(far(2, 2, 2, LABEL)), GOES_ON);
    }

    @Test
    void unitsThatCameBeforeTheOthersWereReportedLackItStill() {
        Given<OrderCommand, OrderEvent, Order> raised =
                open().events(
                                required(far(2, 2, 0, LABEL)),
                                BLOCKED,
                                wanted(2, 4),
                                required(far(2, 4, 0, LABEL)));
        raised.when(record(prep(2, LABEL))).then(recorded(far(2, 4, 2, LABEL)));
        raised.when(record(2, LABEL, 4)).then(recorded(far(2, 4, 4, LABEL)), GOES_ON);
        open().events(
                        required(far(2, 2, 0, LABEL)),
                        BLOCKED,
                        wanted(2, 4),
                        required(far(2, 4, 0, LABEL)),
                        recorded(far(2, 4, 2, LABEL)))
                .when(record(prep(2, LABEL)))
                .then(recorded(far(2, 4, 4, LABEL)), GOES_ON);
    }

    @Test
    void whoeverWaitsIsToldOnlyOfWhatTheyHaveNotHeardOf() {
        waiting().when(new RequireOrderPrep(ORDER, WANTED)).then();
        waiting()
                .events(recorded(far(1, 5, 5, LABEL)))
                .when(require(prep(1, LABEL, POLY_BAG)))
                .then();
        waiting()
                .events(wanted(1, 7))
                .when(require(prep(1, LABEL, POLY_BAG)))
                .then(required(far(1, 7, 0, LABEL, POLY_BAG)));
        waiting()
                .events(recorded(far(1, 5, 5, LABEL, POLY_BAG), far(2, 2, 2, LABEL)), GOES_ON)
                .events(wanted(1, 7))
                .when(require(prep(1, LABEL, POLY_BAG)))
                .then(required(far(1, 7, 5, LABEL, POLY_BAG)), BLOCKED);
        waiting()
                .events(GOES_ON)
                .when(require(prep(1, LABEL, POLY_BAG)))
                .then(required(far(1, 5, 0, LABEL, POLY_BAG)), BLOCKED);
    }

    @Test
    void fewerUnitsMayLackNothingAnyMore() {
        Given<OrderCommand, OrderEvent, Order> half =
                open().events(
                                required(far(2, 4, 0, LABEL)),
                                BLOCKED,
                                wanted(2, 4),
                                recorded(far(2, 4, 2, LABEL)));
        half.when(change(2, 3)).then(wanted(2, 3));
        half.when(change(2, 2)).then(wanted(2, 2), GOES_ON);
        open().events(
                        required(far(2, 4, 0, LABEL)),
                        BLOCKED,
                        recorded(far(2, 4, 2, LABEL)),
                        wanted(2, 2),
                        GOES_ON,
                        wanted(2, 4))
                .when(require(prep(2, LABEL)))
                .then(required(far(2, 4, 2, LABEL)), BLOCKED);
    }

    @Test
    void noMoreUnitsArePreparedThanThereAre() {
        waiting()
                .events(wanted(1, 3))
                .when(record(prep(1, LABEL)))
                .then(recorded(far(1, 3, 3, LABEL)));
        waiting().when(record(1, LABEL, 100)).then(recorded(far(1, 5, 5, LABEL)));
        open().events(required(far(2, 4, 0, LABEL)), BLOCKED, recorded(far(2, 4, 4, LABEL)))
                .events(GOES_ON, wanted(2, 2), wanted(2, 4))
                .when(require(prep(2, LABEL)))
                .then(required(far(2, 4, 2, LABEL)), BLOCKED);
        open().events(required(far(2, 4, 0, LABEL)), BLOCKED, wanted(2, 4), wanted(2, 2))
                .events(recorded(far(2, 2, 2, LABEL)), GOES_ON, wanted(2, 3))
                .events(required(far(2, 3, 2, LABEL)), BLOCKED)
                .when(record(prep(2, LABEL)))
                .then(recorded(far(2, 3, 3, LABEL)), GOES_ON);
    }

    @Test
    void whereNobodyCountedItWasAllOfTheLine() {
        open().events(required(uncounted(2, LABEL)), BLOCKED)
                .when(record(prep(2, LABEL)))
                .then(recorded(far(2, 2, 2, LABEL)), GOES_ON);
        open().events(
                        required(uncounted(2, LABEL)),
                        BLOCKED,
                        recorded(uncounted(2, LABEL)),
                        GOES_ON,
                        wanted(2, 3),
                        required(uncounted(2, LABEL)),
                        BLOCKED)
                .when(record(prep(2, LABEL)))
                .then(recorded(far(2, 3, 3, LABEL)), GOES_ON);
    }

    @Test
    void aLineThatNobodyWantsNeedsNothing() {
        OrderEvent gone = new LineQuantityChanged(1, 0, "no");
        waiting().when(new CancelLine(ORDER, 1, "no")).then(gone);
        waiting()
                .events(recorded(far(2, 2, 2, LABEL)))
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
