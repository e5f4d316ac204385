package io.stockbook.domain.order;

import static io.stockbook.domain.order.OrderWords.FIVE_MUGS;
import static io.stockbook.domain.order.OrderWords.ORDER;
import static io.stockbook.domain.order.OrderWords.PLACE;
import static io.stockbook.domain.order.OrderWords.PLACED;
import static io.stockbook.domain.order.OrderWords.TWO_PLATES;
import static io.stockbook.domain.order.OrderWords.allocated;
import static io.stockbook.domain.order.OrderWords.ids;
import static io.stockbook.domain.order.OrderWords.open;
import static io.stockbook.domain.order.OrderWords.picked;
import static io.stockbook.domain.order.OrderWords.record;
import static io.stockbook.domain.order.OrderWords.released;
import static io.stockbook.domain.order.OrderWords.shipped;
import static io.stockbook.domain.order.OrderWords.unplaced;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmCancellation;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderSpec {

    private static final AllocationId STRANGER = new AllocationId(new UUID(0, 99));
    private static final ReleaseOrder RELEASE = new ReleaseOrder(ORDER);
    private static final CloseOrder CLOSE = new CloseOrder(ORDER);

    private static ConfirmPick pick(AllocationId... allocations) {
        return new ConfirmPick(ORDER, List.of(allocations), Evidence.NONE);
    }

    private static ConfirmShipment ship(AllocationId... allocations) {
        return new ConfirmShipment(ORDER, List.of(allocations), "shipment 1", Evidence.NONE);
    }

    @Test
    void anOrderIsPlaced() {
        unplaced().when(PLACE).then(PLACED);
    }

    @Test
    void anOrderIsPlacedOnce() {
        open().when(PLACE).refused(ALREADY_EXISTS);
        open().events(new OrderClosed()).when(PLACE).refused(ALREADY_EXISTS);
    }

    @ParameterizedTest
    @MethodSource("commandsToAnOrderThatMustExist")
    void anUnknownOrderCanOnlyBePlaced(OrderCommand command) {
        unplaced().when(command).refused(UNKNOWN_ORDER);
    }

    static OrderCommand[] commandsToAnOrderThatMustExist() {
        return new OrderCommand[] {
            record(FIVE_MUGS),
            RELEASE,
            pick(),
            pick(STRANGER),
            ship(),
            new OrderCommand.CancelOrder(ORDER, "changed my mind"),
            new ConfirmCancellation(ORDER),
            CLOSE
        };
    }

    @Nested
    class WhatIsPromised {

        @Test
        void isRecordedWithWhatWaits() {
            var waits = List.of(new LineShortage(2, 2));
            open().when(new OrderCommand.RecordAllocation(ORDER, List.of(FIVE_MUGS), waits))
                    .then(new OrderAllocated(List.of(FIVE_MUGS), waits));
        }

        @Test
        void mayBeSaidAgainInAnyOrderWithoutAnEvent() {
            open().events(allocated(FIVE_MUGS, TWO_PLATES))
                    .when(record(TWO_PLATES, FIVE_MUGS))
                    .then();
            open().when(record()).then();
        }

        @Test
        void namesEachAllocationOnce() {
            assertThatIllegalArgumentException().isThrownBy(() -> record(FIVE_MUGS, FIVE_MUGS));
        }

        @Test
        void mayShrinkOrComeFromElsewhere() {
            var elsewhere = new LineAllocation(STRANGER, 1, TWO_PLATES.location(), 5);
            open().events(allocated(FIVE_MUGS), released(FIVE_MUGS))
                    .when(record(elsewhere))
                    .then(allocated(elsewhere));
        }

        @Test
        void isNeverMoreThanTheLineAsksFor() {
            var more = new LineAllocation(STRANGER, 1, FIVE_MUGS.location(), 1);
            Refusal refusal = open().when(record(FIVE_MUGS, more)).refused(INSUFFICIENT_QUANTITY);
            assertThat(refusal.sentence())
                    .isEqualTo("line 1 of order A-1 asks for 5 units and cannot have 6 allocated");
            assertThat(refusal.numbers())
                    .containsEntry("line", 1L)
                    .containsEntry("ordered", 5L)
                    .containsEntry("allocated", 6L);
        }

        @Test
        void neitherComesNorWaitsBeyondWhatTheLineAsksFor() {
            var waits = List.of(new LineShortage(1, 1));
            Refusal refusal =
                    open().when(new OrderCommand.RecordAllocation(ORDER, List.of(FIVE_MUGS), waits))
                            .refused(INSUFFICIENT_QUANTITY);
            assertThat(refusal.sentence())
                    .isEqualTo(
                            "line 1 of order A-1 asks for 5 units and cannot have 5 allocated"
                                    + " and 1 waiting");
            assertThat(refusal.numbers())
                    .containsEntry("allocated", 5L)
                    .containsEntry("waiting", 1L);
        }

        @Test
        void countsWhatHasShippedThoughItIsNotNamedAgain() {
            var again = new LineAllocation(STRANGER, 1, FIVE_MUGS.location(), 1);
            open().events(allocated(FIVE_MUGS), shipped(FIVE_MUGS))
                    .when(record(again))
                    .refused(INSUFFICIENT_QUANTITY);
        }
    }

    @Nested
    class Releasing {

        @Test
        void handsOverWhatIsAllocatedAndNotReleasedYet() {
            open().events(allocated(FIVE_MUGS), released(FIVE_MUGS))
                    .events(allocated(FIVE_MUGS, TWO_PLATES))
                    .when(RELEASE)
                    .then(released(TWO_PLATES));
        }

        @Test
        void needsSomethingAndSaysWhatWaits() {
            Refusal refusal =
                    open().events(
                                    new OrderAllocated(
                                            List.of(FIVE_MUGS), List.of(new LineShortage(2, 2))))
                            .events(released(FIVE_MUGS))
                            .when(RELEASE)
                            .refused(WRONG_STATE);
            assertThat(refusal.sentence())
                    .isEqualTo(
                            "order A-1 has nothing that is allocated: 2 units wait for stock,"
                                    + " 0 are allocated, 5 are released, 0 are picked,"
                                    + " 0 are shipped");
            assertThat(refusal.numbers())
                    .containsEntry("waiting", 2L)
                    .containsEntry("released", 5L);
        }
    }

    @Nested
    class Picking {

        @Test
        void takesEverythingReleasedWhenNothingIsNamed() {
            open().events(allocated(FIVE_MUGS, TWO_PLATES), released(FIVE_MUGS, TWO_PLATES))
                    .events(picked(FIVE_MUGS))
                    .when(pick())
                    .then(picked(TWO_PLATES));
        }

        @Test
        void takesWhatIsNamedOnce() {
            AllocationId mugs = FIVE_MUGS.allocation();
            open().events(allocated(FIVE_MUGS, TWO_PLATES), released(FIVE_MUGS, TWO_PLATES))
                    .when(pick(mugs, mugs))
                    .then(picked(FIVE_MUGS));
        }

        @Test
        void knowsOnlyWhatIsReleased() {
            open().events(allocated(FIVE_MUGS, TWO_PLATES), released(FIVE_MUGS))
                    .when(pick(FIVE_MUGS.allocation(), TWO_PLATES.allocation()))
                    .refused(UNKNOWN_ALLOCATION);
        }

        @Test
        void needsSomethingToPick() {
            open().events(allocated(FIVE_MUGS)).when(pick()).refused(WRONG_STATE);
        }

        @Test
        void forgetsWhatWasSourcedElsewhere() {
            open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), allocated(TWO_PLATES))
                    .when(pick(FIVE_MUGS.allocation()))
                    .refused(UNKNOWN_ALLOCATION);
        }
    }

    @Nested
    class Shipping {

        @Test
        void takesEverythingPickedWhenNothingIsNamed() {
            open().events(allocated(FIVE_MUGS, TWO_PLATES), released(FIVE_MUGS, TWO_PLATES))
                    .events(picked(FIVE_MUGS))
                    .when(ship())
                    .then(shipped(FIVE_MUGS));
        }

        @Test
        void knowsOnlyWhatIsPicked() {
            open().events(allocated(FIVE_MUGS), released(FIVE_MUGS))
                    .when(ship(FIVE_MUGS.allocation()))
                    .refused(UNKNOWN_ALLOCATION);
        }

        @Test
        void needsSomethingToShip() {
            open().events(allocated(FIVE_MUGS), released(FIVE_MUGS))
                    .when(ship())
                    .refused(WRONG_STATE);
        }

        @Test
        void needsNeitherReleaseNorPickWhenItLeftLongAgo() {
            unplaced()
                    .events(OrderWords.placed(Handling.ALREADY_SHIPPED))
                    .events(allocated(FIVE_MUGS, TWO_PLATES))
                    .when(ship(ids(FIVE_MUGS).getFirst()))
                    .then(shipped(FIVE_MUGS));
        }
    }

    @Nested
    class Closing {

        @Test
        void isForOrdersThatHaveShippedInFull() {
            open().events(allocated(FIVE_MUGS, TWO_PLATES), shipped(FIVE_MUGS, TWO_PLATES))
                    .when(CLOSE)
                    .then(new OrderClosed());
        }

        @Test
        void isAtOnceWhenThereAreOnlyServices() {
            unplaced().events(OrderWords.ONLY_POSTAGE).when(CLOSE).then(new OrderClosed());
        }

        @Test
        void waitsForTheLastUnit() {
            Refusal refusal =
                    open().events(allocated(FIVE_MUGS, TWO_PLATES), shipped(FIVE_MUGS))
                            .when(CLOSE)
                            .refused(WRONG_STATE);
            assertThat(refusal.sentence())
                    .isEqualTo("order A-1 cannot be closed: 5 of 7 units have shipped");
            assertThat(refusal.numbers()).containsEntry("shipped", 5L).containsEntry("ordered", 7L);
        }

        @Test
        void isTheEnd() {
            for (OrderCommand command :
                    List.of(record(FIVE_MUGS), RELEASE, pick(), ship(), CLOSE)) {
                unplaced()
                        .events(OrderWords.ONLY_POSTAGE, new OrderClosed())
                        .when(command)
                        .refused(WRONG_STATE);
            }
        }
    }
}
