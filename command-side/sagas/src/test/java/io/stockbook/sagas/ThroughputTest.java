package io.stockbook.sagas;

import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many commands a second the processes alone can carry; a small ledger answers at once. */
@Tag("long")
final class ThroughputTest {

    private static final int ORDERS = 1_500;
    private static final int LINES = 20;
    private static final int SKUS = 2_000;

    @Test
    void ordersOfLongAgoAreCarriedInBulk() {
        Random random = new Random(1);
        try (Stage stage = new Stage(1_000)) {
            stage.tell(channel("north", "south", "east"));
            for (int sku = 0; sku < SKUS; sku++) {
                stage.tell(receive("S" + sku, "north", 1_000));
            }
            for (int order = 0; order < ORDERS; order++) {
                Object[] lines = new Object[2 * LINES];
                for (int line = 0; line < LINES; line++) {
                    lines[2 * line] = "S" + random.nextInt(SKUS);
                    lines[2 * line + 1] = 1 + random.nextInt(6);
                }
                stage.tell(place("" + order, Handling.ALREADY_SHIPPED, lines));
            }
            stage.runtime.start();
            long begin = System.nanoTime();
            stage.untilQuiet();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            long commands = stage.ledger.position() - SKUS - ORDERS;
            System.out.printf(
                    "%d commands in %d ms: %d a second%n",
                    commands, millis, commands * 1_000 / millis);
            assertThat(stage.ledger.events(OrderClosed.class)).hasSize(ORDERS);
        }
    }
}
