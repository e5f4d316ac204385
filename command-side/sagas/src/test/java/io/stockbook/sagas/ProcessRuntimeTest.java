package io.stockbook.sagas;

import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.order;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Submission;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.StockPicked;
import io.stockbook.sagas.Undelivered.Outcome;
import io.stockbook.sagas.Undelivered.Posted;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProcessRuntimeTest {

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anOrderOfLongAgoIsCarriedToItsEnd() {
        stage.tell(channel("north", "south"));
        stage.tell(receive("A", "north", 9));
        stage.tell(receive("B", "south", 9));
        stage.tell(place("1", Handling.ALREADY_SHIPPED, "A", 4, "B", 5, "A", 2));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderClosed.class)).hasSize(1);
        assertThat(stage.ledger.stock(item("A", "north")).available()).isEqualTo(3);
        assertThat(stage.ledger.stock(item("B", "south")).available()).isEqualTo(4);
        assertThat(stage.count("process_state")).isEqualTo(1);
        assertThat(stage.count("process_state WHERE NOT ended")).isZero();
    }

    @Test
    void whatWasCommittedButNotSentIsSentAfterARestart() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.feed();
        assertThat(stage.count("process_command")).isEqualTo(1);
        assertThat(stage.ledger.events(StockAllocated.class)).isEmpty();

        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderAllocated.class)).hasSize(1);
    }

    @Test
    void whatWasSentButNotAnsweredIsSentAgainAndHappensOnce() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.runtime = stage.runtime(this::withoutAnswer, Clock.systemUTC());
        stage.feed();
        stage.runtime.start();
        await().until(() -> stage.ledger.events(StockAllocated.class).size() == 1);
        stage.runtime.stop();

        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(StockAllocated.class)).hasSize(1);
        assertThat(stage.ledger.stock(item("A", "north")).available()).isEqualTo(5);
    }

    @Test
    void aReservationConsumedBeforeItsOrderIsPlacedIsRemembered() {
        AllocationId cart = new AllocationId(new UUID(3, 4));
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(
                new AllocateStock(
                        item("A", "north"),
                        cart,
                        new Demand(Demand.Kind.CHECKOUT, "cart", 1),
                        null,
                        Rank.unplaced(1),
                        4,
                        Instant.parse("2100-01-01T00:00:00Z"),
                        null,
                        Evidence.NONE));
        stage.tell(
                new ConsumeReservation(
                        item("A", "north"),
                        cart,
                        Demand.orderLine("1", 1),
                        Rank.unplaced(1),
                        Evidence.NONE));
        stage.feed();
        assertThat(stage.count("process_early")).isEqualTo(1);

        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.count("process_early")).isZero();
        assertThat(stage.ledger.events(StockAllocated.class)).hasSize(1);
        assertThat(stage.ledger.events(OrderAllocated.class)).hasSize(1);
        assertThat(stage.ledger.stock(item("A", "north")).available()).isEqualTo(5);
    }

    private CompletableFuture<Answer> withoutAnswer(Submission submission) {
        Answer _ = stage.ledger.send(submission);
        return CompletableFuture.failedFuture(new IllegalStateException("cut off"));
    }

    @Test
    void aRefusalThatTwoNodesGotComesBackOnce() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.feed();
        Undelivered undelivered = new Undelivered(stage.dsl);
        Posted command = undelivered.after(0, List.of(), 10).getFirst();
        Outcome refused =
                new Outcome(
                        command.number(),
                        Letter.What.REFUSED,
                        1L,
                        "{\"code\":\"INSUFFICIENT_STOCK\",\"numbers\":{},\"sentence\":\"no\"}");
        assertThat(undelivered.settle(List.of(refused))).isTrue();
        assertThat(undelivered.settle(List.of(refused))).isFalse();
        assertThat(stage.count("process_input")).isEqualTo(1);

        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.stock(item("A", "north")).promised()).isEqualTo(4);
    }

    @Test
    void aGatewayThatFailsIsTriedAgain() {
        AtomicInteger failures = new AtomicInteger(3);
        stage.runtime =
                stage.runtime(
                        submission ->
                                failures.getAndDecrement() > 0
                                        ? CompletableFuture.failedFuture(
                                                new IllegalStateException("away"))
                                        : stage.answer(submission),
                        Clock.systemUTC());
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderAllocated.class)).hasSize(1);
    }

    @Test
    void anOrderThatCannotReadItsStateStopsNobodyElse() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.tell(place("2", Handling.MANUAL, "A", 4));
        stage.feed();
        stage.dsl.execute(
                "UPDATE ledger.process_state SET state = '[]' WHERE process = 'house/order:1'");
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(order("2")))
                .hasAtLeastOneElementOfType(OrderAllocated.class);
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.STEP_REFUSED);
                            assertThat(it.subject()).isEqualTo("house/order:1");
                        });
    }

    @Test
    void anOrderThatCannotReadItsStateWhenItIsReleasedStopsNobodyElse() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.tell(place("2", Handling.MANUAL, "A", 4));
        stage.runtime.start();
        stage.untilQuiet();
        stage.dsl.execute(
                "UPDATE ledger.process_state SET state = '[]' WHERE process = 'house/order:1'");

        stage.tell(new ReleaseOrder(order("1")));
        stage.tell(new ReleaseOrder(order("2")));
        stage.tell(new ConfirmPick(order("2"), List.of(), Evidence.NONE));
        stage.untilQuiet();

        assertThat(stage.ledger.events(StockPicked.class))
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualTo(4));
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::subject)
                .containsOnly("house/order:1");
    }

    @Test
    void aReservationWhoseTimeIsOverIsFreed() {
        stage.tell(receive("A", "north", 9));
        stage.tell(
                new AllocateStock(
                        item("A", "north"),
                        new AllocationId(new UUID(1, 1)),
                        new Demand(Demand.Kind.CHECKOUT, "basket", 1),
                        null,
                        Rank.unplaced(1),
                        4,
                        Instant.EPOCH.plusSeconds(600),
                        null,
                        Evidence.NONE));
        stage.feed();
        assertThat(stage.count("deadline")).isEqualTo(1);
        stage.runtime.start();
        await().until(() -> stage.ledger.events(AllocationFreed.class).size() == 1);
        stage.untilQuiet();
        assertThat(stage.count("deadline")).isZero();
    }

    @Test
    void aReservationThatCouldNotBeFreedIsTriedAgainLaterAndItsOwnerIsTold() {
        OwnerId owner = new OwnerId("acme");
        StockItemId item = new StockItemId(owner, new Sku("A"), new LocationId("north"));
        AllocationId cart = new AllocationId(new UUID(1, 1));
        FreeAllocation expiry =
                new FreeAllocation(item, cart, null, FreeReason.EXPIRED, Evidence.NONE);
        stage.dsl.execute(
                """
                INSERT INTO ledger.process_input
                    (after_position, process, what, id, kind, body, why)
                VALUES (0, {0}, 'FAILED', {1}, {2}, {3}, '"away"')
                """,
                DSL.val(item.key()),
                DSL.val(cart.value()),
                DSL.val(SentCommands.kind(expiry)),
                DSL.val(JSON.valueOf(LedgerJson.write(expiry))));
        stage.runtime.start();
        await().until(() -> stage.ledger.events(ExceptionOpened.class).size() == 1);
        stage.untilQuiet();
        assertThat(stage.ledger.after(0))
                .singleElement()
                .satisfies(it -> assertThat(it.stream()).startsWith("acme/exception:"));
        assertThat(stage.count("deadline WHERE due_at > now()")).isEqualTo(1);
    }

    /** Whoever asks chooses the id, and a stock item knows only its own. */
    @Test
    void twoStockItemsMayKeepUnitsOfOneCheckoutUnderTheSameId() {
        AllocationId cart = new AllocationId(new UUID(1, 1));
        for (String location : List.of("north", "south")) {
            stage.tell(receive("A", location, 9));
            stage.tell(kept(location, cart, 4));
        }
        stage.tell(
                new FreeAllocation(
                        item("A", "north"), cart, 1L, FreeReason.CANCELLED, Evidence.NONE));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.count("reservation WHERE location = 'north' AND quantity = 3"))
                .isEqualTo(1);
        assertThat(stage.count("reservation WHERE location = 'south' AND quantity = 4"))
                .isEqualTo(1);
    }

    private static AllocateStock kept(String location, AllocationId allocation, long units) {
        return new AllocateStock(
                item("A", location),
                allocation,
                new Demand(Demand.Kind.CHECKOUT, "basket", 1),
                null,
                Rank.unplaced(1),
                units,
                Instant.parse("2100-01-01T00:00:00Z"),
                null,
                Evidence.NONE);
    }

    @Test
    void unitsThatACheckoutIsShortOfAreToldToSomebodyOnce() {
        AllocationId cart = new AllocationId(new UUID(1, 1));
        stage.tell(receive("A", "north", 9));
        stage.tell(
                new AllocateStock(
                        item("A", "north"),
                        cart,
                        new Demand(Demand.Kind.CHECKOUT, "basket", 1),
                        null,
                        Rank.unplaced(1),
                        4,
                        Instant.parse("2100-01-01T00:00:00Z"),
                        null,
                        Evidence.NONE));
        stage.tell(new ShortAllocation(item("A", "north"), cart, 1, Evidence.NONE));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(it -> assertThat(it.type()).isEqualTo(ExceptionType.SHORT_PICK));
    }

    @Test
    void anOrderWaitsForItsChannelOverARestart() {
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.runtime.start();
        stage.untilQuiet();
        stage.tell(channel("north"));
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderAllocated.class)).hasSize(1);
    }
}
