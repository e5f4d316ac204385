package io.stockbook.domain.order;

import static io.stockbook.domain.order.OrderWords.ORDER;
import static io.stockbook.domain.order.OrderWords.WEB;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.IdentifyLine;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.LineIdentified;
import io.stockbook.messages.order.OrderEvent.LineQuantityChanged;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order of two plates, and of three of what the channel calls B01. */
class AliasLinesSpec {

    private static final Sku MUG = new Sku("MUG");
    private static final AliasLine B01 = new AliasLine(2, "channel:web", "B01", 3, null);
    private static final List<OrderLine> PLATES =
            List.of(new OrderLine(1, new Sku("PLATE"), 2, null));

    private static Given<OrderCommand, OrderEvent, Order> placed() {
        return Given.<OrderCommand, OrderEvent, Order>a(Order.UNPLACED)
                .events(
                        new OrderPlaced(
                                WEB,
                                5,
                                null,
                                Handling.MANUAL,
                                PLATES,
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(B01),
                                Evidence.NONE));
    }

    private static PlaceOrder placing(AliasLine... named) {
        return new PlaceOrder(
                ORDER,
                WEB,
                5,
                null,
                Handling.MANUAL,
                PLATES,
                List.of(),
                null,
                null,
                null,
                List.of(named),
                Evidence.NONE);
    }

    @Test
    void anOrderIsTakenWhateverItsCodesStandFor() {
        Given.<OrderCommand, OrderEvent, Order>a(Order.UNPLACED)
                .when(placing(B01))
                .then(
                        new OrderPlaced(
                                WEB,
                                5,
                                null,
                                Handling.MANUAL,
                                PLATES,
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(B01),
                                Evidence.NONE));
    }

    @Test
    void whoNamesNoCodesSaysNothingOfThem() {
        assertThat(placing().named()).isNull();
    }

    @Test
    void aLineNumberStandsOnceWhateverTheLineNames() {
        assertThatThrownBy(() -> placing(new AliasLine(1, "erp", "7", 1, null)))
                .hasMessage("each line number may stand once only");
    }

    @Test
    void aLineIsToldItsSkuOnce() {
        placed().when(new IdentifyLine(ORDER, 2, MUG)).then(new LineIdentified(2, MUG));
        placed().events(new LineIdentified(2, MUG)).when(new IdentifyLine(ORDER, 2, MUG)).then();
        placed().events(new LineIdentified(2, MUG))
                .when(new IdentifyLine(ORDER, 2, new Sku("CUP")))
                .refused(WRONG_STATE);
    }

    @Test
    void aLineThatNamesItsSkuStaysOfIt() {
        placed().when(new IdentifyLine(ORDER, 1, MUG)).refused(WRONG_STATE);
        placed().when(new IdentifyLine(ORDER, 1, new Sku("PLATE"))).then();
    }

    @Test
    void whatIsNotThereOrNotWantedIsNotIdentified() {
        placed().when(new IdentifyLine(ORDER, 3, MUG)).refused(UNKNOWN_LINE);
        placed().events(new LineQuantityChanged(2, 0, "no"))
                .when(new IdentifyLine(ORDER, 2, MUG))
                .refused(WRONG_STATE);
        placed().events(new CancellationRequested("no"))
                .when(new IdentifyLine(ORDER, 2, MUG))
                .refused(WRONG_STATE);
        Given.<OrderCommand, OrderEvent, Order>a(Order.UNPLACED)
                .when(new IdentifyLine(ORDER, 2, MUG))
                .refused(UNKNOWN_ORDER);
    }

    @Test
    void unitsOfAnUnknownItemAreWantedToo() {
        placed().when(new CloseOrder(ORDER)).refused(WRONG_STATE);
        placed().when(new CancelLine(ORDER, 1, "no")).then(new LineQuantityChanged(1, 0, "no"));
    }

    @Test
    void nothingOfAnUnknownItemIsOnTheFloor() {
        placed().when(new PickLine(ORDER, 2, "B01", 1, new LocationId("LEEDS"), Evidence.NONE))
                .refused(INSUFFICIENT_QUANTITY);
    }
}
