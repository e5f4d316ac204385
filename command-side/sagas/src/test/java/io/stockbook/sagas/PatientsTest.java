package io.stockbook.sagas;

import static io.stockbook.sagas.Words.WEB;
import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.order;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that wait for all they want, as the runtime keeps them. */
final class PatientsTest {

    private static final OwnedSku A = new OwnedSku(OwnerId.HOUSE, new Sku("A"));

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    private static PlaceOrder whole(String number, int priority, int units) {
        return new PlaceOrder(
                order(number),
                WEB,
                priority,
                null,
                Handling.MANUAL,
                List.of(new OrderLine(1, A.sku(), units, null)),
                List.of(),
                null,
                null,
                new OrderTerms(FillPolicy.SHIP_COMPLETE, null, null, List.of()),
                Evidence.NONE);
    }

    @Test
    void theyAreFoundByRankOnceThereIsEnoughForThem() {
        stage.tell(channel("north", "south"));
        stage.tell(whole("1", 5, 4));
        stage.tell(whole("2", 0, 5));
        stage.feed();
        Patients patients = new Patients(stage.dsl);
        assertThat(patients.lacking(List.of(A), _ -> 3)).isEmpty();
        assertThat(patients.lacking(List.of(A), _ -> 4)).containsOnlyKeys(order("1"));
        assertThat(patients.lacking(List.of(A), _ -> 5).sequencedKeySet())
                .containsExactly(order("2"), order("1"));

        stage.tell(receive("A", "north", 2));
        stage.tell(receive("A", "south", 3));
        stage.feed();
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(order("2")))
                .hasAtLeastOneElementOfType(OrderAllocated.class);
        assertThat(stage.count("patience WHERE process = 'house/order:2'")).isZero();
    }

    @Test
    void whoHasWaitedForLongEnoughQueuesOverARestart() {
        stage.tell(channel("north"));
        stage.tell(whole("1", 5, 4));
        stage.feed();
        assertThat(stage.count("patience")).isEqualTo(1);

        // What is recorded here is recorded long ago, so its deadlines are due at once.
        stage.runtime.start();
        await().until(
                        () -> {
                            stage.feed();
                            return stage.count("waiting") == 1;
                        });
        stage.untilQuiet();
        assertThat(stage.count("patience")).isZero();
        assertThat(stage.count("deadline")).isZero();
    }
}
