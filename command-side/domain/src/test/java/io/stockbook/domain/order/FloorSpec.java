package io.stockbook.domain.order;

import static io.stockbook.domain.order.OrderWords.FIVE_MUGS;
import static io.stockbook.domain.order.OrderWords.ORDER;
import static io.stockbook.domain.order.OrderWords.TWO_PLATES;
import static io.stockbook.domain.order.OrderWords.allocated;
import static io.stockbook.domain.order.OrderWords.open;
import static io.stockbook.domain.order.OrderWords.picked;
import static io.stockbook.domain.order.OrderWords.released;
import static io.stockbook.domain.order.OrderWords.shipped;
import static io.stockbook.domain.order.OrderWords.unplaced;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_ITEM;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderCommand.RecordPickCodes;
import io.stockbook.messages.order.OrderCommand.RejectPickedUnits;
import io.stockbook.messages.order.OrderCommand.ShortPick;
import io.stockbook.messages.order.OrderCommand.TakeBackPick;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.OrderPicked;
import io.stockbook.messages.order.OrderEvent.PickCodesRecorded;
import io.stockbook.messages.order.OrderEvent.PickTakenBack;
import io.stockbook.messages.order.OrderEvent.PickedUnitsRejected;
import io.stockbook.messages.order.OrderEvent.UnitsPicked;
import io.stockbook.messages.order.OrderEvent.UnitsShorted;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FloorSpec {

    private static final AllocationId MUGS = FIVE_MUGS.allocation();
    private static final LineAllocation TWO_MORE_MUGS =
            new LineAllocation(new AllocationId(new UUID(0, 3)), 1, new LocationId("YORK"), 2);
    private static final PickCodesRecorded CODES =
            new PickCodesRecorded(List.of(new LineCodes(1, List.of("40063813"))));

    private static Given<OrderCommand, OrderEvent, Order> onTheFloor() {
        return open().events(allocated(FIVE_MUGS, TWO_PLATES), released(FIVE_MUGS, TWO_PLATES));
    }

    private static PickLine scan(String code, long quantity) {
        return new PickLine(ORDER, 1, code, quantity, null, Evidence.NONE);
    }

    private static UnitsPicked pickedMugs(long quantity) {
        return new UnitsPicked(MUGS, 1, quantity, "MUG", Evidence.NONE);
    }

    private static RejectPickedUnits reject(long quantity, Status to) {
        return new RejectPickedUnits(ORDER, MUGS, quantity, to, ReasonCode.DAMAGE, Evidence.NONE);
    }

    @Test
    void aLineIsPickedUnitByUnitUnderScan() {
        onTheFloor().when(scan("MUG", 2)).then(pickedMugs(2));
        onTheFloor().events(pickedMugs(2)).when(scan("MUG", 3)).then(pickedMugs(3));
    }

    @Test
    void moreThanWasReleasedCannotBePicked() {
        assertThat(
                        onTheFloor()
                                .events(pickedMugs(2))
                                .when(scan("MUG", 4))
                                .refused(INSUFFICIENT_QUANTITY)
                                .numbers())
                .containsEntry("there", 3L)
                .containsEntry("asked", 4L);
    }

    @Test
    void anotherItemIsNotWhatTheLineAsksFor() {
        assertThat(onTheFloor().when(scan("PLATE", 1)).refused(WRONG_ITEM).sentence())
                .isEqualTo("PLATE was scanned, line 1 of order A-1 is MUG");
        onTheFloor().when(scan("40063813", 1)).refused(WRONG_ITEM);
    }

    @Test
    void beforeItsReleaseALineIsNotPickedWhateverWasScanned() {
        for (String code : List.of("MUG", "40063813")) {
            assertThat(
                            open().events(allocated(FIVE_MUGS, TWO_PLATES))
                                    .when(scan(code, 1))
                                    .refused(INSUFFICIENT_QUANTITY)
                                    .sentence())
                    .isEqualTo("order A-1: there are 0 released units of line 1, 1 were named");
        }
    }

    @Test
    void anItemIsKnownByItsBarcodesToo() {
        open().when(new RecordPickCodes(ORDER, CODES.lines())).then(CODES);
        open().events(CODES).when(new RecordPickCodes(ORDER, CODES.lines())).then();
        onTheFloor()
                .events(CODES)
                .when(scan("40063813", 1))
                .then(new UnitsPicked(MUGS, 1, 1, "40063813", Evidence.NONE));
    }

    @Test
    void aLineThatIsPickedAtTwoPlacesAsksWhere() {
        Given<OrderCommand, OrderEvent, Order> split =
                open().events(
                                new OrderEvent.LineQuantityChanged(1, 7, "more"),
                                allocated(FIVE_MUGS, TWO_MORE_MUGS),
                                released(FIVE_MUGS, TWO_MORE_MUGS));
        assertThat(split.when(scan("MUG", 1)).refused(WRONG_STATE).sentence())
                .isEqualTo("line 1 of order A-1 is picked at LEEDS and YORK: name the one");
        split.when(new PickLine(ORDER, 1, "MUG", 2, new LocationId("YORK"), Evidence.NONE))
                .then(new UnitsPicked(TWO_MORE_MUGS.allocation(), 1, 2, "MUG", Evidence.NONE));
    }

    @Test
    void whatIsLeftOfAPartPickIsPickedWhole() {
        onTheFloor()
                .events(pickedMugs(2))
                .when(new ConfirmPick(ORDER, List.of(MUGS), Evidence.NONE))
                .then(new OrderPicked(List.of(MUGS), List.of(3L), Evidence.NONE));
        onTheFloor()
                .events(pickedMugs(2), picked(FIVE_MUGS))
                .when(scan("MUG", 1))
                .refused(INSUFFICIENT_QUANTITY);
    }

    @Test
    void onlyWhatWasPickedShips() {
        Order after =
                onTheFloor()
                        .events(pickedMugs(2))
                        .when(new ConfirmShipment(ORDER, List.of(), "shipment 1", Evidence.NONE))
                        .then(shipped(FIVE_MUGS));
        assertThat(after.promises().units(Step.SHIPPED)).isEqualTo(2);
        assertThat(after.promises().units(Step.RELEASED)).isEqualTo(5);
    }

    @Test
    void whatIsNotInItsPlaceIsShorted() {
        UnitsShorted shorted = new UnitsShorted(MUGS, 1, 2, Evidence.NONE);
        ShortPick two = new ShortPick(ORDER, MUGS, 2, Evidence.NONE);
        Order after = onTheFloor().when(two).then(shorted);
        assertThat(after.promises().unitsByLine()).containsEntry(1, 3L);
        onTheFloor().events(shorted, pickedMugs(2)).when(two).refused(INSUFFICIENT_QUANTITY);
    }

    @Test
    void whatWasPickedCanBePutBackOrRejected() {
        TakeBackPick back = new TakeBackPick(ORDER, MUGS, 2, Evidence.NONE);
        onTheFloor().when(back).refused(INSUFFICIENT_QUANTITY);
        onTheFloor()
                .events(pickedMugs(2))
                .when(back)
                .then(new PickTakenBack(MUGS, 1, 2, Evidence.NONE));
        onTheFloor().when(reject(1, Status.DAMAGED)).refused(INSUFFICIENT_QUANTITY);
        Order after =
                onTheFloor()
                        .events(pickedMugs(2))
                        .when(reject(1, Status.DAMAGED))
                        .then(
                                new PickedUnitsRejected(
                                        MUGS,
                                        1,
                                        1,
                                        Status.DAMAGED,
                                        ReasonCode.DAMAGE,
                                        Evidence.NONE));
        assertThat(after.promises().unitsByLine()).containsEntry(1, 4L);
        assertThat(after.promises().units(Step.PICKED)).isEqualTo(1);
    }

    @Test
    void rejectedUnitsGoNowhereFromWhereTheyCouldBeSold() {
        onTheFloor().events(pickedMugs(2)).when(reject(1, Status.AVAILABLE)).refused(WRONG_STATUS);
    }

    @Test
    void strangersAreUnknownWhateverElseIsWrong() {
        AllocationId stranger = new AllocationId(new UUID(0, 99));
        RejectPickedUnits sold =
                new RejectPickedUnits(
                        ORDER, stranger, 1, Status.AVAILABLE, ReasonCode.DAMAGE, Evidence.NONE);
        onTheFloor().when(sold).refused(UNKNOWN_ALLOCATION);
        onTheFloor().when(reject(9, Status.AVAILABLE)).refused(WRONG_STATUS);
        onTheFloor()
                .events(new CancellationRequested("no"))
                .when(reject(1, Status.AVAILABLE))
                .refused(WRONG_STATE);
        onTheFloor()
                .events(new CancellationRequested("no"))
                .when(new PickLine(ORDER, 7, "MUG", 1, null, Evidence.NONE))
                .refused(UNKNOWN_LINE);
        onTheFloor()
                .when(new ShortPick(ORDER, stranger, 1, Evidence.NONE))
                .refused(UNKNOWN_ALLOCATION);
        onTheFloor()
                .when(new PickLine(ORDER, 7, "MUG", 1, null, Evidence.NONE))
                .refused(UNKNOWN_LINE);
    }

    static OrderCommand[] reports() {
        return new OrderCommand[] {
            scan("MUG", 1),
            new ShortPick(ORDER, MUGS, 1, Evidence.NONE),
            new TakeBackPick(ORDER, MUGS, 1, Evidence.NONE),
            reject(1, Status.DAMAGED),
            new RecordPickCodes(ORDER, CODES.lines())
        };
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theFloorWorksForOpenOrdersOnly(OrderCommand report) {
        unplaced().when(report).refused(UNKNOWN_ORDER);
        onTheFloor().events(new CancellationRequested("no")).when(report).refused(WRONG_STATE);
    }
}
