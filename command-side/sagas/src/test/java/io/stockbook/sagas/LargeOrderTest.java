package io.stockbook.sagas;

import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.order;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import org.junit.jupiter.api.Test;

final class LargeOrderTest {

    @Test
    void anOrderOfTwoThousandLinesIsCarriedToItsEndAndAnotherIsCancelled() {
        try (Stage stage = new Stage(500)) {
            stage.tell(channel("north", "south"));
            Object[] lines = new Object[4_000];
            for (int line = 0; line < 2_000; line++) {
                stage.tell(receive("S" + line, line % 2 == 0 ? "north" : "south", 3));
                lines[2 * line] = "S" + line;
                lines[2 * line + 1] = 2;
            }
            stage.tell(place("1", Handling.ALREADY_SHIPPED, lines));
            stage.tell(place("2", Handling.MANUAL, lines));
            stage.runtime.start();
            stage.untilQuiet();
            assertThat(stage.ledger.events(OrderClosed.class)).hasSize(1);

            stage.tell(new CancelOrder(order("2"), "not wanted"));
            stage.untilQuiet();
            assertThat(stage.ledger.events(OrderCancelled.class)).hasSize(1);
            assertThat(stage.ledger.stock(item("S7", "south")).available()).isEqualTo(1);
            assertThat(stage.ledger.stock(item("S7", "south")).queued()).isZero();
        }
    }
}
