package io.stockbook.sagas;

import static io.stockbook.sagas.Words.WEB;
import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.order;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.CatalogCommand.DefineComponents;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OrderId;
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

    /** Two rounds are not enough for them. */
    private static final int MANY = 1_700;

    private static final int FEW_AT_ONCE = 4;

    private final Stage stage = new Stage(500);

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
        assertThat(lacking(3)).isEmpty();
        assertThat(lacking(4)).containsExactly(order("1"));
        assertThat(lacking(5)).containsExactly(order("2"), order("1"));

        stage.tell(receive("A", "north", 2));
        stage.tell(receive("A", "south", 3));
        stage.feed();
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(order("2")))
                .hasAtLeastOneElementOfType(OrderAllocated.class);
        assertThat(stage.count("patience WHERE process = 'house/order:2'")).isZero();
    }

    private List<OrderId> lacking(long there) {
        Look look = new Look(new Turn.Thing(A, ""), null, there);
        return new Patients(stage.dsl)
                .lacking(List.of(look), 9).getOrDefault(look, List.of()).stream()
                        .map(Patient::order)
                        .toList();
    }

    /** One round that looks at few, and in which nobody asks for anything. */
    private List<OrderId> round(boolean arrived) {
        Shelves shelves = new Shelves(stage.dsl);
        PatientTurns turns =
                new PatientTurns(
                        shelves, new Patients(stage.dsl), new Turns(stage.dsl), FEW_AT_ONCE);
        List<OrderId> next =
                List.copyOf(turns.next(arrived ? List.of(A) : List.of(), List.of()).keySet());
        turns.write();
        return next;
    }

    @Test
    void ofManyEachHasItsTurnAndNobodyIsLeftOut() {
        stage.tell(channel("north"));
        for (int order = 1; order <= 7; order++) {
            stage.tell(whole("" + order, 5, 4));
        }
        stage.tell(receive("A", "north", 3));
        stage.feed();
        // Nobody has been told yet, so what is there now keeps them waiting.
        stage.dsl.execute("UPDATE ledger.sourcing SET available = 4");

        assertThat(round(true)).containsExactly(order("1"), order("2"));
        assertThat(round(false)).containsExactly(order("3"), order("4"), order("5"), order("6"));
        // With more that arrives the first comes first again, and the others go on besides.
        assertThat(round(true)).containsExactly(order("1"), order("7"));
        assertThat(round(false)).isEmpty();
        assertThat(round(false)).containsExactly(order("1"), order("2"), order("3"), order("4"));
        assertThat(round(false)).containsExactly(order("5"), order("6"), order("7"));
        assertThat(round(false)).isEmpty();
        assertThat(stage.count("patience_turn")).isZero();
    }

    @Test
    void manyThatWaitForOneThingAreServedByRankUntilItIsGone() {
        stage.nothingIsEverDue();
        CatalogItemId set = new CatalogItemId(OwnerId.HOUSE, new Sku("SET"));
        stage.tell(new RegisterItem(set, "Tea set", "each", Tracking.NONE));
        stage.tell(
                new DefineComponents(
                        set,
                        List.of(new Component(new Sku("CUP"), 2), new Component(new Sku("POT"), 1)),
                        false,
                        false));
        stage.tell(channel("north"));
        for (int order = 0; order < MANY; order++) {
            stage.tell(Words.place("" + order, Handling.MANUAL, "SET", 1));
        }
        stage.tell(receive("CUP", "north", 2 * MANY));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.count("patience")).isEqualTo(MANY);

        stage.tell(receive("POT", "north", MANY - 100));
        stage.untilQuiet();
        assertThat(stage.count("patience")).isEqualTo(100);
        assertThat(stage.count("patience WHERE process = 'house/order:" + (MANY - 101) + "'"))
                .isZero();
        assertThat(stage.count("patience_turn")).isZero();
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
