package io.stockbook.domain.order;

import static io.stockbook.domain.order.OrderWords.FIVE_MUGS;
import static io.stockbook.domain.order.OrderWords.ORDER;
import static io.stockbook.domain.order.OrderWords.allocated;
import static io.stockbook.domain.order.OrderWords.open;
import static io.stockbook.domain.order.OrderWords.picked;
import static io.stockbook.domain.order.OrderWords.record;
import static io.stockbook.domain.order.OrderWords.released;
import static io.stockbook.domain.order.OrderWords.shipped;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmCancellation;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CancellationSpec {

    private static final CancelOrder CANCEL = new CancelOrder(ORDER, "changed my mind");
    private static final CancellationRequested REQUESTED =
            new CancellationRequested("changed my mind");

    @Test
    void anOrderCanBeCancelledUntilAnythingShips() {
        open().when(CANCEL).then(REQUESTED);
        open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), picked(FIVE_MUGS))
                .when(CANCEL)
                .then(REQUESTED);
    }

    @Test
    void whatHasShippedCannotBeCancelled() {
        assertThat(
                        open().events(allocated(FIVE_MUGS), shipped(FIVE_MUGS))
                                .when(CANCEL)
                                .refused(WRONG_STATE)
                                .numbers())
                .containsEntry("shipped", 5L);
    }

    @Test
    void anOrderIsCancelledOnce() {
        open().events(REQUESTED).when(CANCEL).refused(WRONG_STATE);
        open().events(REQUESTED, new OrderCancelled()).when(CANCEL).refused(WRONG_STATE);
    }

    @Test
    void theCancellationEndsWhenEverythingIsGivenBack() {
        open().events(REQUESTED).when(new ConfirmCancellation(ORDER)).then(new OrderCancelled());
    }

    @Test
    void onlyARequestedCancellationCanEnd() {
        open().when(new ConfirmCancellation(ORDER)).refused(WRONG_STATE);
        open().events(REQUESTED, new OrderCancelled())
                .when(new ConfirmCancellation(ORDER))
                .refused(WRONG_STATE);
    }

    @ParameterizedTest
    @MethodSource("workOnTheOrder")
    void nothingGoesOnWhileAnOrderIsBeingCancelled(OrderCommand command) {
        open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), REQUESTED)
                .when(command)
                .refused(WRONG_STATE);
    }

    static OrderCommand[] workOnTheOrder() {
        return new OrderCommand[] {
            record(FIVE_MUGS),
            new ReleaseOrder(ORDER),
            new ConfirmPick(ORDER, List.of(), Evidence.NONE),
            new ConfirmPick(ORDER, List.of(FIVE_MUGS.allocation()), Evidence.NONE),
            new ConfirmShipment(ORDER, List.of(), null, Evidence.NONE),
            new CloseOrder(ORDER)
        };
    }
}
