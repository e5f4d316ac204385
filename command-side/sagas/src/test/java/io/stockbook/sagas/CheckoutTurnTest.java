package io.stockbook.sagas;

import static io.stockbook.sagas.CheckoutStage.CART;
import static io.stockbook.sagas.CheckoutStage.SOON;
import static io.stockbook.sagas.CheckoutStage.code;
import static io.stockbook.sagas.CheckoutStage.elsewhere;
import static io.stockbook.sagas.CheckoutStage.keep;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.OutcomeUnknown;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.sagas.process.Reservation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One call at a time changes a checkout, also when one of them never ends. */
final class CheckoutTurnTest {

    private final CheckoutStage shop = new CheckoutStage();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void oneCallAtATimeChangesACheckout() {
        List<Answer> meanwhile = new ArrayList<>();
        CheckoutGateway busy =
                shop.inFrontOf(
                        submission -> {
                            if (submission.command() instanceof AllocateStock) {
                                meanwhile.add(shop.call("other", keep(SOON, 1)));
                            }
                            return shop.stage.answer(submission);
                        });
        assertThat(shop.call("one", keep(SOON, 2), busy)).isInstanceOf(Answer.Accepted.class);
        assertThat(code(meanwhile.getFirst())).isEqualTo(RefusalCode.IN_FLIGHT);
        assertThat(shop.promised()).isEqualTo(2);
        busy.close();
    }

    @Test
    void whoeverGetsNoAnswerFindsOutByAskingAgain() {
        shop.cutBetweenTwoLocations();
        assertThat(shop.promised()).isPositive().isLessThan(7);
        assertThat(code(shop.call("cut", keep(SOON, 7)))).isEqualTo(RefusalCode.IN_FLIGHT);
        shop.stage.feed();
        shop.itsTurnIsOver();
        assertThat(shop.call("cut", keep(SOON, 7))).isInstanceOf(Answer.Accepted.class);
        assertThat(shop.promised()).isEqualTo(7);
        shop.call(keep(SOON));
        assertThat(shop.promised()).isZero();
    }

    @Test
    void aNoAfterACallThatNeverEndedLeavesWhatWasKeptBeforeIt() {
        shop.call(keep(SOON, 1));
        shop.stage.feed();
        shop.cutBetweenTwoLocations();
        shop.stage.feed();
        assertThat(shop.promised()).isGreaterThan(1);
        shop.itsTurnIsOver();
        assertThat(code(shop.call(keep(SOON, 8)))).isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
        assertThat(shop.promised()).isEqualTo(1);
    }

    @Test
    void aTurnThatNeverEndedIsNotGivenAgainBeforeAllOfItIsHeard() {
        shop.cutBetweenTwoLocations();
        shop.itsTurnIsOver();
        shop.stage.moveHead();
        assertThat(code(shop.call("cut", keep(SOON, 7)))).isEqualTo(RefusalCode.IN_FLIGHT);
        // What others do since then is nothing to wait for.
        shop.stage.feed();
        shop.stage.tell(receive("A", "north", 1));
        shop.stage.moveHead();
        assertThat(shop.call("cut", keep(SOON, 7))).isInstanceOf(Answer.Accepted.class);
        assertThat(shop.promised()).isEqualTo(7);
    }

    @Test
    void anyNoAfterACallThatNeverEndedGivesBackWhatThatOneMade() {
        shop.cutBetweenTwoLocations();
        shop.stage.feed();
        shop.itsTurnIsOver();
        assertThat(shop.promised()).isPositive();
        assertThat(code(shop.call(elsewhere()))).isEqualTo(RefusalCode.UNKNOWN_CHANNEL);
        assertThat(shop.promised()).isZero();
    }

    @Test
    void whatIsLeftOfACallThatNeverEndedEndsByTheClock() {
        shop.cutBetweenTwoLocations();
        shop.stage.feed();
        assertThat(shop.stage.count("deadline WHERE due_at = '2100-01-01T12:00:00Z'")).isEqualTo(1);
    }

    @Test
    void whoeverWasHeldUpForLongSendsNothingMore() {
        long minuteAgo = System.nanoTime() - Duration.ofMinutes(1).toNanos();
        CheckoutTurn turn = new CheckoutTurn(CART, new UUID(1, 1), 0, List.of(), SOON, minuteAgo);
        Submission call =
                Submission.of(
                        CommandId.ofKey(OwnerId.HOUSE, "shop", "late"),
                        Stage.TELLER,
                        keep(SOON, 1));
        List<Submission> sent = new ArrayList<>();
        CommandGateway counting =
                submission -> {
                    sent.add(submission);
                    return shop.stage.answer(submission);
                };
        Reservation one = new Reservation(item("A", "north"), turn.allocation("one"), 1, 1);
        assertThatThrownBy(
                        () ->
                                new StockRequests(counting, call, turn)
                                        .send(
                                                List.of(one),
                                                _ -> receive("A", "north", 1),
                                                (_, _) -> {}))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void noCrashTakesBackWhoseTurnItIs() {
        shop.stage.insistOnWrittenCheckouts();
        assertThat(shop.call(keep(SOON, 1))).isInstanceOf(Answer.Accepted.class);
    }
}
