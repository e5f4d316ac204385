package io.stockbook.sagas;

import static io.stockbook.sagas.CheckoutStage.LATER;
import static io.stockbook.sagas.CheckoutStage.SOON;
import static io.stockbook.sagas.CheckoutStage.code;
import static io.stockbook.sagas.CheckoutStage.elsewhere;
import static io.stockbook.sagas.CheckoutStage.keep;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.ReservationExtended;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a call keeps, and what it answers. */
final class CheckoutGatewayTest {

    private final CheckoutStage shop = new CheckoutStage();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aYesMeansThatAllOfItIsKept() {
        Answer.Accepted yes = (Answer.Accepted) shop.call(keep(SOON, 5, 1));
        assertThat(yes.stream()).isEqualTo("house/checkout:cart");
        assertThat(yes.version()).isEqualTo(1);
        assertThat(yes.position()).isEqualTo(shop.stage.ledger.position());
        assertThat(shop.promised()).isEqualTo(6);
        assertThat(shop.stage.ledger.events(StockAllocated.class))
                .extracting(StockAllocated::expiresAt)
                .containsOnly(SOON);
    }

    @Test
    void aNoHasTheNumbersAndLeavesWhatWasKept() {
        shop.call(keep(SOON, 2));
        Answer.Refused no = (Answer.Refused) shop.call(keep(LATER, 5, 4));
        assertThat(no.refusal().code()).isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
        assertThat(no.refusal().sentence())
                .isEqualTo("7 of A can be kept for checkout cart, 9 were asked for");
        assertThat(no.refusal().numbers())
                .containsEntry("available", 7L)
                .containsEntry("asked", 9L);
        assertThat(shop.promised()).isEqualTo(2);
        assertThat(shop.stage.ledger.events(ReservationExtended.class)).isEmpty();
    }

    @Test
    void anotherContentChangesWhatIsKeptToItAndNoMore() {
        shop.call(keep(SOON, 3));
        // The processes have not heard of it yet.
        shop.call(keep(SOON, 5));
        assertThat(shop.promised()).isEqualTo(5);
        shop.stage.feed();
        shop.call(keep(SOON, 1));
        assertThat(shop.promised()).isEqualTo(1);
        shop.call(keep(SOON, 2));
        assertThat(shop.promised()).isEqualTo(2);
        assertThat(shop.stage.ledger.events(AllocationFreed.class))
                .extracting(AllocationFreed::reason)
                .containsOnly(FreeReason.CHECKOUT_CHANGED);
        shop.call(keep(SOON));
        assertThat(shop.promised()).isZero();
    }

    @Test
    void theSameContentForLongerIsOnlyExtended() {
        shop.call(keep(SOON, 3));
        Answer.Accepted same = (Answer.Accepted) shop.call(keep(SOON, 3));
        assertThat(same.position()).isZero();
        assertThat(same.version()).isEqualTo(1);

        shop.call(keep(LATER, 3));
        assertThat(shop.stage.ledger.events(StockAllocated.class)).hasSize(1);
        assertThat(shop.stage.ledger.events(ReservationExtended.class)).hasSize(1);
        shop.stage.feed();
        assertThat(shop.stage.count("deadline WHERE due_at = '2100-01-01T13:00:00Z'")).isEqualTo(1);
    }

    @Test
    void theSameCallGetsTheSameAnswerAndTheSameKeyNoOtherContent() {
        Answer first = shop.call("again", keep(SOON, 3));
        Answer second = shop.call("again", keep(SOON, 3));
        assertThat(second.replayed()).isTrue();
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(code(shop.call("again", keep(SOON, 4)))).isEqualTo(RefusalCode.KEY_REUSED);

        Answer no = shop.call("too many", keep(SOON, 9));
        shop.stage.tell(receive("A", "north", 9));
        shop.stage.feed();
        Answer again = shop.call("too many", keep(SOON, 9));
        assertThat(again.replayed()).isTrue();
        assertThat(((Answer.Refused) again).refusal()).isEqualTo(((Answer.Refused) no).refusal());
        assertThat(shop.promised()).isEqualTo(3);
    }

    @Test
    void whoeverLosesARaceAtOneLocationIsServedFromAnother() {
        shop.stage.tell(
                new AdjustStock(
                        item("A", "north"),
                        Status.AVAILABLE,
                        -2,
                        ReasonCode.THEFT,
                        null,
                        null,
                        Evidence.NONE));
        // The facts still say three at north.
        assertThat(shop.call(keep(SOON, 3))).isInstanceOf(Answer.Accepted.class);
        assertThat(shop.promised()).isEqualTo(3);
    }

    @Test
    void whatHasEndedMeanwhileIsKeptAnew() {
        shop.call(keep(SOON, 3));
        shop.stage.feed();
        AllocationId ended = shop.stage.ledger.events(StockAllocated.class).getFirst().allocation();
        shop.stage.tell(
                new FreeAllocation(
                        item("A", "north"), ended, null, FreeReason.EXPIRED, Evidence.NONE));
        assertThat(shop.call(keep(LATER, 3))).isInstanceOf(Answer.Accepted.class);
        assertThat(shop.promised()).isEqualTo(3);
    }

    @Test
    void whatIsAnOrdersAlreadyIsNotKeptASecondTime() {
        shop.call(keep(SOON, 3));
        shop.isOrdered();
        // Whether the processes have heard of it or not, and whether it is to last longer or not.
        assertThat(code(shop.call(keep(SOON, 4)))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(code(shop.call(keep(LATER, 4)))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(shop.promised()).isEqualTo(3);
        shop.stage.feed();
        assertThat(code(shop.call(keep(LATER, 3)))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(shop.promised()).isEqualTo(3);
        assertThat(shop.call(keep(SOON))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void nothingIsKeptUntilAMomentThatIsOver() {
        shop.call(keep(SOON, 2));
        Instant past = Instant.parse("2020-01-01T12:00:00Z");
        assertThat(code(shop.call(keep(past, 3)))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(shop.promised()).isEqualTo(2);
        assertThat(shop.call(keep(past))).isInstanceOf(Answer.Accepted.class);
        assertThat(shop.promised()).isZero();
    }

    @Test
    void aVersionThatHasMovedOnIsStaleAndAChannelThatIsNotOpenUnknown() {
        shop.call(keep(SOON, 1));
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "shop", "stale");
        Answer stale =
                shop.gateway.send(new Submission(id, Stage.TELLER, keep(SOON, 2), 0L, null)).join();
        assertThat(code(stale)).isEqualTo(RefusalCode.STALE_VERSION);
        assertThat(code(shop.call(elsewhere()))).isEqualTo(RefusalCode.UNKNOWN_CHANNEL);
    }

    @Test
    void aKeyAtThisDoorAndTheSameAtAnotherAreTwoCommands() {
        shop.call("both", keep(SOON, 1));
        CommandId key = CommandId.ofKey(OwnerId.HOUSE, "shop", "both");
        assertThat(shop.stage.count("checkout_answer")).isEqualTo(1);
        assertThat(shop.stage.count("checkout_answer WHERE command = '%s'".formatted(key)))
                .isZero();
    }

    @Test
    void whatIsLongOverIsForgotten() {
        shop.call(keep(SOON, 2));
        shop.call(keep(SOON));
        shop.stage.dsl.execute("UPDATE ledger.checkout SET until = now() - interval '2 days'");
        shop.stage.dsl.execute(
                "UPDATE ledger.checkout_answer SET answered_at = now() - interval '31 days'");
        new Checkouts(shop.stage.dsl).forget();
        assertThat(shop.stage.count("checkout")).isZero();
        assertThat(shop.stage.count("checkout_answer")).isZero();
    }
}
