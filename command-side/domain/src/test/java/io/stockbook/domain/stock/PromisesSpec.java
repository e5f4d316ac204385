package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOON;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocate;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.checkout;
import static io.stockbook.domain.stock.Facts.freed;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.line;
import static io.stockbook.domain.stock.Facts.picked;
import static io.stockbook.domain.stock.Facts.promise;
import static io.stockbook.domain.stock.Facts.rank;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.domain.stock.Facts.reserved;
import static io.stockbook.domain.stock.Facts.shorted;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_STOCK;
import static io.stockbook.messages.RefusalCode.SELLING_SUSPENDED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PromisesSpec {

    private static final Instant LATER = Instant.parse("2026-11-24T12:00:00Z");
    private static final Evidence AT_NOON = new Evidence(null, NOON, null);

    @ParameterizedTest(name = "{0} received, {1} promised, {2} asked for: {3}")
    @CsvSource({
        "10, 4, 6, yes",
        "10, 4, 7, only 6",
        "10, 10, 1, only 0",
        "1, 0, 1, yes",
        "1, 0, 2, only 1",
    })
    void promisesWhatIsThereAndNotOneMore(long onHand, long promised, long asked, String answer) {
        var before = given(received(onHand));
        var when =
                (promised == 0 ? before : before.events(allocated(1, promised)))
                        .when(allocate(2, asked));
        if (answer.equals("yes")) {
            when.then(allocated(2, asked));
        } else {
            assertThat(when.refused(INSUFFICIENT_STOCK).numbers().get("available"))
                    .isEqualTo(Long.parseLong(answer.substring("only ".length())));
        }
    }

    @Test
    void saysInNumbersWhyItPromisesNothing() {
        Refusal refusal =
                given(received(10), allocated(1, 4))
                        .when(allocate(2, 7))
                        .refused(INSUFFICIENT_STOCK);

        assertThat(refusal.sentence())
                .isEqualTo("6 can be promised of house/MUG@north, 7 were asked for");
        assertThat(refusal.numbers()).hasToString("{available=6, asked=7}");
    }

    @Test
    void promisesNothingFromAStockItemItNeverHeardOf() {
        given().when(allocate(1, 1)).refused(INSUFFICIENT_STOCK);
    }

    @Test
    void keepsTheExpiryOfAReservation() {
        given(received(3))
                .when(
                        new StockCommand.AllocateStock(
                                ITEM, promise(1), checkout(1), null, rank(1), 2, NOON, null, NOTE))
                .then(reserved(1, 2));
    }

    @Test
    void opensAnAllocationOnce() {
        given(received(10), allocated(1, 4)).when(allocate(1, 4)).refused(ALREADY_EXISTS);
    }

    @Test
    void promisesNothingWhileSellingIsSuspended() {
        given(received(10), new StockEvent.SellingSuspended(ReasonCode.RECALL, NOTE))
                .when(allocate(1, 1))
                .refused(SELLING_SUSPENDED);
    }

    @Test
    void freesAllUnpickedUnitsWhenNoQuantityIsSaid() {
        Stock after =
                given(received(10), allocated(1, 4), picked(1, 1))
                        .when(free(1, null))
                        .then(freed(1, 3, FreeReason.CANCELLED));

        assertThat(after.balances().available()).isEqualTo(9);
        assertThat(after.allocations().get(promise(1)).picked()).isEqualTo(1);
    }

    @Test
    void forgetsAnAllocationThatIsFreedWhole() {
        Stock after =
                given(received(10), allocated(1, 4))
                        .when(free(1, 4L))
                        .then(freed(1, 4, FreeReason.CANCELLED));

        assertThat(after.entries()).isZero();
    }

    @Test
    void freesNothingThatIsPicked() {
        assertThat(
                        given(received(10), allocated(1, 4), picked(1, 4))
                                .when(free(1, null))
                                .refused(WRONG_STATE)
                                .numbers())
                .hasToString("{unpicked=0, picked=4}");
        given(received(10), allocated(1, 4), picked(1, 3))
                .when(free(1, 2L))
                .refused(INSUFFICIENT_QUANTITY);
    }

    @Test
    void knowsNoAllocationThatHasEnded() {
        given(received(10), allocated(1, 4), freed(1, 4, FreeReason.EXPIRED))
                .when(free(1, null))
                .refused(UNKNOWN_ALLOCATION);
    }

    @Test
    void letsOnlyReservationsExpire() {
        given(received(10), reserved(1, 4)).when(ended(NOTE)).then(expired(NOTE));
        given(received(10), allocated(1, 4)).when(ended(NOTE)).refused(WRONG_STATE);
    }

    @Test
    void makesAReservationTheAllocationOfItsOrder() {
        Stock after =
                given(received(10), reserved(1, 4))
                        .when(consume(1))
                        .then(
                                new StockEvent.ReservationConsumed(
                                        promise(1), line(7), null, rank(7), 4, NOTE));

        assertThat(after.allocations().get(promise(1)).reservation()).isFalse();
        assertThat(after.balances().allocated()).isEqualTo(4);
    }

    @Test
    void keepsAReservationForLonger() {
        Stock after =
                given(received(10), reserved(1, 4))
                        .when(extend(1, LATER))
                        .then(
                                new StockEvent.ReservationExtended(
                                        promise(1), checkout(1), LATER, NOTE));
        assertThat(after.allocations().get(promise(1)).expiresAt()).isEqualTo(LATER);
        assertThat(after.balances().allocated()).isEqualTo(4);
        given(received(10), reserved(1, 4), extended(1, LATER)).when(extend(1, LATER)).then();
    }

    @Test
    void doesNotEndAReservationByAClockThatHasNotHeardThatItIsKeptForLonger() {
        given(received(10), reserved(1, 4), extended(1, LATER))
                .when(ended(AT_NOON))
                .refused(WRONG_STATE);
        given(received(10), reserved(1, 4)).when(ended(AT_NOON)).then(expired(AT_NOON));
    }

    @Test
    void extendsOnlyReservations() {
        given(received(10), allocated(1, 4)).when(extend(1, LATER)).refused(WRONG_STATE);
        given(received(10)).when(extend(1, LATER)).refused(UNKNOWN_ALLOCATION);
    }

    @Test
    void givesBackForACheckoutOnlyWhatIsStillItsOwn() {
        StockCommand changed =
                new StockCommand.FreeAllocation(
                        ITEM, promise(1), 3L, FreeReason.CHECKOUT_CHANGED, NOTE);
        given(received(10), reserved(1, 4))
                .when(changed)
                .then(
                        new StockEvent.AllocationFreed(
                                promise(1),
                                checkout(1),
                                null,
                                3,
                                0,
                                FreeReason.CHECKOUT_CHANGED,
                                null,
                                NOTE));
        given(received(10), allocated(1, 4)).when(changed).refused(WRONG_STATE);
    }

    @Test
    void consumesOnlyReservations() {
        given(received(10), allocated(1, 4)).when(consume(1)).refused(WRONG_STATE);
        given(received(10)).when(consume(1)).refused(UNKNOWN_ALLOCATION);
    }

    @Test
    void holdsAsMissingWhatAPickerDidNotFind() {
        Stock after = given(received(10), allocated(1, 4)).when(shorten(1, 3)).then(shorted(1, 3));

        assertThat(after.balances()).isEqualTo(new Balances(6, 1, 0, 3, 0, 0, 3));
    }

    @Test
    void missesNoMoreThanWasPromised() {
        given(received(10), allocated(1, 4)).when(shorten(1, 5)).refused(INSUFFICIENT_QUANTITY);
        given(received(10)).when(shorten(1, 5)).refused(UNKNOWN_ALLOCATION);
    }

    private static StockCommand free(int n, @Nullable Long quantity) {
        return new StockCommand.FreeAllocation(
                ITEM, promise(n), quantity, FreeReason.CANCELLED, NOTE);
    }

    private static StockCommand extend(int n, Instant expiresAt) {
        return new StockCommand.ExtendReservation(ITEM, promise(n), expiresAt, NOTE);
    }

    private static StockEvent extended(int n, Instant expiresAt) {
        return new StockEvent.ReservationExtended(promise(n), checkout(n), expiresAt, NOTE);
    }

    private static StockCommand ended(Evidence evidence) {
        return new StockCommand.FreeAllocation(
                ITEM, promise(1), null, FreeReason.EXPIRED, evidence);
    }

    /** All four units of the reservation. */
    private static StockEvent expired(Evidence evidence) {
        return new StockEvent.AllocationFreed(
                promise(1), checkout(1), null, 4, 0, FreeReason.EXPIRED, null, evidence);
    }

    private static StockCommand consume(int n) {
        return new StockCommand.ConsumeReservation(ITEM, promise(n), line(7), rank(7), NOTE);
    }

    private static StockCommand shorten(int n, long quantity) {
        return new StockCommand.ShortAllocation(ITEM, promise(n), quantity, NOTE);
    }
}
