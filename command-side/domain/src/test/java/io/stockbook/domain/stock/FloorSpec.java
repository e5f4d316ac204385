package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.line;
import static io.stockbook.domain.stock.Facts.picked;
import static io.stockbook.domain.stock.Facts.promise;
import static io.stockbook.domain.stock.Facts.rank;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.domain.stock.Facts.reserved;
import static io.stockbook.domain.stock.Facts.shipped;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pick, ship, and both the other way. */
final class FloorSpec {

    @Test
    void picksNothingForACheckoutBeforeItsOrderIsPlaced() {
        given(received(10), reserved(1, 4)).when(pick(1, null)).refused(WRONG_STATE);
    }

    @Test
    void picksSomeOrAllOfAPromise() {
        Stock after = given(received(10), allocated(1, 4)).when(pick(1, 3L)).then(picked(1, 3));
        assertThat(after.balances()).isEqualTo(new Balances(6, 1, 3, 0, 0, 0, 0));

        given(received(10), allocated(1, 4), picked(1, 3)).when(pick(1, null)).then(picked(1, 1));
    }

    @Test
    void picksNoMoreThanWasPromised() {
        assertThat(
                        given(received(10), allocated(1, 4))
                                .when(pick(1, 5L))
                                .refused(INSUFFICIENT_QUANTITY)
                                .numbers())
                .hasToString("{there=4, asked=5}");
        given(received(10), allocated(1, 4), picked(1, 4)).when(pick(1, 1L)).refused(WRONG_STATE);
        given(received(10)).when(pick(1, null)).refused(UNKNOWN_ALLOCATION);
    }

    @Test
    void putsPickedUnitsBackAndKeepsThemPromised() {
        Stock after =
                fourPicked()
                        .when(new StockCommand.ReversePick(ITEM, promise(1), 3L, NOTE))
                        .then(new StockEvent.PickReversed(promise(1), line(1), 3, null, NOTE));
        assertThat(after.balances()).isEqualTo(new Balances(6, 3, 1, 0, 0, 0, 0));

        given(received(10), allocated(1, 4))
                .when(new StockCommand.ReversePick(ITEM, promise(1), null, NOTE))
                .refused(WRONG_STATE);
    }

    @ParameterizedTest(name = "rejected to {0} for {1}: {2}")
    @CsvSource({
        "DAMAGED, DAMAGE, yes",
        "HELD, QUALITY, yes",
        "HELD, MISSING, yes",
        "SHRINKAGE, THEFT, yes",
        "SHRINKAGE, MISSING, yes",
        "AVAILABLE, DAMAGE, WRONG_STATUS",
        "SCRAP, DAMAGE, WRONG_STATUS",
        "SHRINKAGE, QUALITY, WRONG_REASON",
        "DAMAGED, MISSING, WRONG_REASON",
        "HELD, UNRECORDED_STOCK, WRONG_REASON",
    })
    void rejectsPickedUnitsToWhereTheReasonLets(Status to, ReasonCode reason, String answer) {
        var when = fourPicked().when(reject(to, 2, reason));
        switch (answer) {
            case "WRONG_STATUS" -> when.refused(WRONG_STATUS);
            case "WRONG_REASON" -> when.refused(WRONG_REASON);
            default ->
                    when.then(
                            new StockEvent.PickRejected(
                                    promise(1), line(1), to, 2, reason, null, NOTE));
        }
    }

    @Test
    void rejectsNoMoreThanIsPicked() {
        fourPicked()
                .when(reject(Status.DAMAGED, 5, ReasonCode.DAMAGE))
                .refused(INSUFFICIENT_QUANTITY);
    }

    @Test
    void shipsOnlyWhatIsPicked() {
        fourPicked().when(ship(1, 3L)).then(shipped(1, 3, "S-1"));
        Stock after = fourPicked().when(ship(1, null)).then(shipped(1, 4, "S-1"));
        assertThat(after.entries()).isZero();
        assertThat(after.balances().onHand()).isEqualTo(6);

        fourPicked().when(ship(1, 5L)).refused(INSUFFICIENT_QUANTITY);
        given(received(10), allocated(1, 4)).when(ship(1, 4L)).refused(WRONG_STATE);
        given(received(10)).when(ship(1, 4L)).refused(UNKNOWN_ALLOCATION);
    }

    @Test
    void reopensTheAllocationOfAShipmentThatCameBack() {
        Stock after =
                fourPicked()
                        .events(shipped(1, 4, "S-1"))
                        .when(unship(3, "S-1"))
                        .then(
                                new StockEvent.ShipmentReversed(
                                        promise(1), line(1), null, rank(1), 3, "S-1", null, NOTE));

        assertThat(after.allocations().get(promise(1)).picked()).isEqualTo(3);
        assertThat(after.balances().picked()).isEqualTo(3);
    }

    @Test
    void reversesNoMoreThanWasShippedUnderThatNumber() {
        var shippedTwice = fourPicked().events(shipped(1, 3, "S-1"), shipped(1, 1, "S-2"));

        shippedTwice.when(unship(2, "S-2")).refused(INSUFFICIENT_QUANTITY);
        shippedTwice.when(unship(5, null)).refused(INSUFFICIENT_QUANTITY);
        shippedTwice.when(unship(1, "S-3")).refused(UNKNOWN_SHIPMENT);
        shippedTwice.events(reversed(1, "S-2")).when(unship(1, "S-2")).refused(UNKNOWN_SHIPMENT);
    }

    @Test
    void remembersTheLatestHundredShipments() {
        var after = fourPicked().events(shipped(1, 4, "S-1"));
        for (int n = 2; n <= 100; n++) {
            after = after.events(received(1), allocated(n, 1), picked(n, 1), shipped(n, 1, null));
        }

        after.when(unship(4, "S-1")).then(reversed(4, "S-1"));
        after.events(received(1), allocated(101, 1), picked(101, 1), shipped(101, 1, null))
                .when(unship(4, "S-1"))
                .refused(UNKNOWN_SHIPMENT);
    }

    private static Given<StockCommand, StockEvent, Stock> fourPicked() {
        return given(received(10), allocated(1, 4), picked(1, 4));
    }

    private static StockCommand pick(int n, @Nullable Long quantity) {
        return new StockCommand.PickStock(ITEM, promise(n), quantity, null, NOTE);
    }

    private static StockCommand reject(Status to, long quantity, ReasonCode reason) {
        return new StockCommand.RejectPick(ITEM, promise(1), to, quantity, reason, NOTE);
    }

    private static StockCommand ship(int n, @Nullable Long quantity) {
        return new StockCommand.ShipStock(ITEM, promise(n), quantity, "S-1", NOTE);
    }

    private static StockCommand unship(long quantity, @Nullable String number) {
        return new StockCommand.ReverseShipment(ITEM, promise(1), quantity, number, NOTE);
    }

    private static StockEvent reversed(long quantity, String number) {
        return new StockEvent.ShipmentReversed(
                promise(1), line(1), null, rank(1), quantity, number, null, NOTE);
    }
}
