package io.stockbook.sagas;

import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept for a checkout, until an order takes it or its time is over. */
final class ReservationsTest {

    private static final AllocationId CART = new AllocationId(new UUID(1, 1));
    private static final Instant LATE = Instant.parse("2100-01-01T00:00:00Z");

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    /** Four units for a checkout. */
    private static AllocateStock kept(String location, Instant until) {
        return new AllocateStock(
                item("A", location),
                CART,
                new Demand(Demand.Kind.CHECKOUT, "basket", 1),
                null,
                Rank.unplaced(1),
                4,
                until,
                null,
                Evidence.NONE);
    }

    @Test
    void aReservationConsumedBeforeItsOrderIsPlacedIsRemembered() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(kept("north", LATE));
        stage.tell(
                new ConsumeReservation(
                        item("A", "north"),
                        CART,
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

    @Test
    void aReservationWhoseTimeIsOverIsFreed() {
        stage.tell(receive("A", "north", 9));
        stage.tell(kept("north", Instant.EPOCH.plusSeconds(600)));
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
        FreeAllocation expiry =
                new FreeAllocation(item, CART, null, FreeReason.EXPIRED, Evidence.NONE);
        stage.dsl.execute(
                """
                INSERT INTO ledger.process_input
                    (after_position, process, what, id, kind, body, why)
                VALUES (0, {0}, 'FAILED', {1}, {2}, {3}, '"away"')
                """,
                DSL.val(item.key()),
                DSL.val(CART.value()),
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
        for (String location : List.of("north", "south")) {
            stage.tell(receive("A", location, 9));
            stage.tell(kept(location, LATE));
        }
        stage.tell(
                new FreeAllocation(
                        item("A", "north"), CART, 1L, FreeReason.CANCELLED, Evidence.NONE));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.count("reservation WHERE location = 'north' AND quantity = 3"))
                .isEqualTo(1);
        assertThat(stage.count("reservation WHERE location = 'south' AND quantity = 4"))
                .isEqualTo(1);
    }

    @Test
    void unitsThatACheckoutIsShortOfAreToldToSomebodyOnce() {
        stage.tell(receive("A", "north", 9));
        stage.tell(kept("north", LATE));
        stage.tell(new ShortAllocation(item("A", "north"), CART, 1, Evidence.NONE));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(it -> assertThat(it.type()).isEqualTo(ExceptionType.SHORT_PICK));
    }
}
