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
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.RecordReturn;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderDelivered;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.order.ReturnedLine;
import io.stockbook.messages.order.ReturnedUnits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnsSpec {

    private static final ReturnNumber RETURN = new ReturnNumber("R-1");
    private static final Sku MUG = new Sku("MUG");
    private static final Sku PLATE = new Sku("PLATE");

    private static Given<OrderCommand, OrderEvent, Order> mugsShipped() {
        return open().events(
                        allocated(FIVE_MUGS, TWO_PLATES),
                        released(FIVE_MUGS, TWO_PLATES),
                        picked(FIVE_MUGS),
                        shipped(FIVE_MUGS));
    }

    private static RecordReturn back(ReturnedLine... lines) {
        return new RecordReturn(ORDER, RETURN, "RC-1", List.of(lines), Evidence.NONE);
    }

    private static ReturnedLine line(@Nullable Integer line, Sku sku, long quantity) {
        return new ReturnedLine(line, sku, quantity);
    }

    private static UnitsReturned returned(ReturnedUnits... units) {
        return new UnitsReturned(RETURN, "RC-1", List.of(units), Evidence.NONE);
    }

    @Test
    void anOrderKnowsWhatCameBackOfEachLine() {
        Order order =
                mugsShipped()
                        .when(back(line(1, MUG, 2)))
                        .then(returned(new ReturnedUnits(1, MUG, 2, 0)));
        assertThat(order.returns().returned()).containsEntry(1, 2L);
    }

    @Test
    void whatIsMoreThanHasShippedExceedsIt() {
        mugsShipped()
                .events(returned(new ReturnedUnits(1, MUG, 4, 0)))
                .when(back(line(null, MUG, 3), line(2, PLATE, 1)))
                .then(returned(new ReturnedUnits(1, MUG, 3, 2), new ReturnedUnits(2, PLATE, 1, 1)));
    }

    @Test
    void whatTheOrderNeverHadExceedsItAltogether() {
        mugsShipped()
                .when(back(line(1, PLATE, 1), line(7, new Sku("BOWL"), 2)))
                .then(
                        returned(
                                new ReturnedUnits(2, PLATE, 1, 1),
                                new ReturnedUnits(null, new Sku("BOWL"), 2, 2)));
    }

    @Test
    void theEndOfAnOrderForgetsNothingOfIt() {
        Given<OrderCommand, OrderEvent, Order> delivered =
                mugsShipped()
                        .events(
                                picked(TWO_PLATES),
                                shipped(TWO_PLATES),
                                returned(new ReturnedUnits(2, PLATE, 1, 0)),
                                new OrderClosed(),
                                new OrderDelivered());
        assertThat(delivered.state().lines()).isEmpty();
        delivered
                .when(back(line(2, PLATE, 2), line(1, MUG, 5)))
                .then(returned(new ReturnedUnits(2, PLATE, 2, 1), new ReturnedUnits(1, MUG, 5, 0)));
    }

    @Test
    void anOrderThatNobodyPlacedHasSentNothing() {
        unplaced().when(back(line(1, MUG, 1))).refused(UNKNOWN_ORDER);
    }
}
