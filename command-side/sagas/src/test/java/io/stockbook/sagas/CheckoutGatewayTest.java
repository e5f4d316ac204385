package io.stockbook.sagas;

import static io.stockbook.sagas.Words.WEB;
import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.NotTaken;
import io.stockbook.messages.OutcomeUnknown;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.checkout.CheckoutLine;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.ReservationExtended;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.sagas.process.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three of A lie at north and four at south; nobody else wants them, unless told. */
final class CheckoutGatewayTest {

    private static final CheckoutId CART = new CheckoutId(OwnerId.HOUSE, "cart");
    private static final Instant SOON = Instant.parse("2100-01-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2100-01-01T13:00:00Z");

    private final Stage stage = new Stage(50);
    private final CheckoutGateway gateway = new CheckoutGateway(stage::answer, stage.dsl, 2);
    private int calls;

    @BeforeEach
    void seven() {
        stage.tell(channel("north", "south"));
        stage.tell(receive("A", "north", 3));
        stage.tell(receive("A", "south", 4));
        stage.feed();
    }

    @AfterEach
    void close() {
        gateway.close();
        stage.close();
    }

    private static ReserveNow keep(Instant until, int... units) {
        List<CheckoutLine> lines =
                IntStream.range(0, units.length)
                        .mapToObj(at -> new CheckoutLine(at + 1, new Sku("A"), units[at]))
                        .toList();
        return new ReserveNow(CART, WEB, lines, until);
    }

    private Answer call(ReserveNow asked) {
        calls++;
        return call("call " + calls, asked, gateway);
    }

    private static Answer call(String key, ReserveNow asked, CommandGateway gateway) {
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "shop", key);
        return gateway.send(Submission.of(id, Stage.TELLER, asked)).join();
    }

    private long promised() {
        return stage.ledger.stock(item("A", "north")).promised()
                + stage.ledger.stock(item("A", "south")).promised();
    }

    private static RefusalCode code(Answer answer) {
        return ((Answer.Refused) answer).refusal().code();
    }

    @Test
    void aYesMeansThatAllOfItIsKept() {
        Answer.Accepted yes = (Answer.Accepted) call(keep(SOON, 5, 1));
        assertThat(yes.stream()).isEqualTo("house/checkout:cart");
        assertThat(yes.version()).isEqualTo(1);
        assertThat(yes.position()).isEqualTo(stage.ledger.position());
        assertThat(promised()).isEqualTo(6);
        assertThat(stage.ledger.events(StockAllocated.class))
                .extracting(StockAllocated::expiresAt)
                .containsOnly(SOON);
    }

    @Test
    void aNoHasTheNumbersAndLeavesWhatWasKept() {
        call(keep(SOON, 2));
        Answer.Refused no = (Answer.Refused) call(keep(LATER, 5, 4));
        assertThat(no.refusal().code()).isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
        assertThat(no.refusal().sentence())
                .isEqualTo("7 of A can be kept for checkout cart, 9 were asked for");
        assertThat(no.refusal().numbers())
                .containsEntry("available", 7L)
                .containsEntry("asked", 9L);
        assertThat(promised()).isEqualTo(2);
        assertThat(stage.ledger.events(ReservationExtended.class)).isEmpty();
    }

    @Test
    void anotherContentChangesWhatIsKeptToItAndNoMore() {
        call(keep(SOON, 3));
        // The processes have not heard of it yet.
        call(keep(SOON, 5));
        assertThat(promised()).isEqualTo(5);
        stage.feed();
        call(keep(SOON, 1));
        assertThat(promised()).isEqualTo(1);
        call(keep(SOON, 2));
        assertThat(promised()).isEqualTo(2);
        assertThat(stage.ledger.events(AllocationFreed.class))
                .extracting(AllocationFreed::reason)
                .containsOnly(FreeReason.CHECKOUT_CHANGED);
        call(keep(SOON));
        assertThat(promised()).isZero();
    }

    @Test
    void theSameContentForLongerIsOnlyExtended() {
        call(keep(SOON, 3));
        Answer.Accepted same = (Answer.Accepted) call(keep(SOON, 3));
        assertThat(same.position()).isZero();
        assertThat(same.version()).isEqualTo(1);

        call(keep(LATER, 3));
        assertThat(stage.ledger.events(StockAllocated.class)).hasSize(1);
        assertThat(stage.ledger.events(ReservationExtended.class)).hasSize(1);
        stage.feed();
        assertThat(stage.count("deadline WHERE due_at = '2100-01-01T13:00:00Z'")).isEqualTo(1);
    }

    @Test
    void theSameCallGetsTheSameAnswerAndTheSameKeyNoOtherContent() {
        Answer first = call("again", keep(SOON, 3), gateway);
        Answer second = call("again", keep(SOON, 3), gateway);
        assertThat(second.replayed()).isTrue();
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(code(call("again", keep(SOON, 4), gateway))).isEqualTo(RefusalCode.KEY_REUSED);

        Answer no = call("too many", keep(SOON, 9), gateway);
        stage.tell(receive("A", "north", 9));
        stage.feed();
        Answer again = call("too many", keep(SOON, 9), gateway);
        assertThat(again.replayed()).isTrue();
        assertThat(((Answer.Refused) again).refusal()).isEqualTo(((Answer.Refused) no).refusal());
        assertThat(promised()).isEqualTo(3);
    }

    @Test
    void whoeverLosesARaceAtOneLocationIsServedFromAnother() {
        stage.tell(
                new AdjustStock(
                        item("A", "north"),
                        Status.AVAILABLE,
                        -2,
                        ReasonCode.THEFT,
                        null,
                        null,
                        Evidence.NONE));
        // The facts still say three at north.
        assertThat(call(keep(SOON, 3))).isInstanceOf(Answer.Accepted.class);
        assertThat(promised()).isEqualTo(3);
    }

    /** A no would come at once. */
    private Answer heardMeanwhile(ReserveNow asked) throws Exception {
        stage.moveHead();
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "shop", "waits");
        CompletableFuture<Answer> answer = gateway.send(Submission.of(id, Stage.TELLER, asked));
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        stage.feed();
        return answer.get();
    }

    @Test
    void nobodyIsToldNoBeforeAReceiptOfJustNowIsHeard() throws Exception {
        stage.tell(receive("A", "north", 5));
        assertThat(heardMeanwhile(keep(SOON, 12))).isInstanceOf(Answer.Accepted.class);
        assertThat(promised()).isEqualTo(12);
    }

    @Test
    void whatACustomerHasJustGivenBackCanBeKeptAgain() throws Exception {
        call(keep(SOON, 7));
        stage.feed();
        call(keep(SOON));
        assertThat(heardMeanwhile(keep(SOON, 6))).isInstanceOf(Answer.Accepted.class);
        assertThat(promised()).isEqualTo(6);
    }

    @Test
    void aNoWaitsForNobodyForLong() {
        stage.tell(receive("A", "north", 1));
        stage.moveHead();
        assertThat(code(call(keep(SOON, 9)))).isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
    }

    @Test
    void whatHasEndedMeanwhileIsKeptAnew() {
        call(keep(SOON, 3));
        stage.feed();
        AllocationId ended = stage.ledger.events(StockAllocated.class).getFirst().allocation();
        stage.tell(
                new FreeAllocation(
                        item("A", "north"), ended, null, FreeReason.EXPIRED, Evidence.NONE));
        assertThat(call(keep(LATER, 3))).isInstanceOf(Answer.Accepted.class);
        assertThat(promised()).isEqualTo(3);
    }

    private void isOrdered(StockAllocated kept) {
        stage.tell(
                new ConsumeReservation(
                        item("A", "north"),
                        kept.allocation(),
                        Demand.orderLine("O-1", 1),
                        Rank.unplaced(1),
                        Evidence.NONE));
    }

    @Test
    void whatIsAnOrdersAlreadyIsNotKeptASecondTime() {
        call(keep(SOON, 3));
        isOrdered(stage.ledger.events(StockAllocated.class).getFirst());
        // Whether the processes have heard of it or not, and whether it is to last longer or not.
        assertThat(code(call(keep(SOON, 4)))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(code(call(keep(LATER, 4)))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(promised()).isEqualTo(3);
        stage.feed();
        assertThat(code(call(keep(LATER, 3)))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(promised()).isEqualTo(3);
        assertThat(call(keep(SOON))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void nothingIsKeptUntilAMomentThatIsOver() {
        call(keep(SOON, 2));
        Instant past = Instant.parse("2020-01-01T12:00:00Z");
        assertThat(code(call(keep(past, 3)))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(promised()).isEqualTo(2);
        assertThat(call(keep(past))).isInstanceOf(Answer.Accepted.class);
        assertThat(promised()).isZero();
    }

    @Test
    void oneCallAtATimeChangesACheckout() {
        List<Answer> meanwhile = new ArrayList<>();
        CheckoutGateway busy =
                new CheckoutGateway(
                        submission -> {
                            if (submission.command() instanceof AllocateStock) {
                                meanwhile.add(call("other", keep(SOON, 1), gateway));
                            }
                            return stage.answer(submission);
                        },
                        stage.dsl,
                        2);
        assertThat(call("one", keep(SOON, 2), busy)).isInstanceOf(Answer.Accepted.class);
        assertThat(code(meanwhile.getFirst())).isEqualTo(RefusalCode.IN_FLIGHT);
        assertThat(promised()).isEqualTo(2);
        busy.close();
    }

    @Test
    void aVersionThatHasMovedOnIsStaleAndAChannelThatIsNotOpenUnknown() {
        call(keep(SOON, 1));
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "shop", "stale");
        Answer stale =
                gateway.send(new Submission(id, Stage.TELLER, keep(SOON, 2), 0L, null)).join();
        assertThat(code(stale)).isEqualTo(RefusalCode.STALE_VERSION);
        ReserveNow elsewhere =
                new ReserveNow(
                        CART,
                        new ChannelCode("nowhere"),
                        List.of(new CheckoutLine(1, new Sku("A"), 1)),
                        SOON);
        assertThat(code(call(elsewhere))).isEqualTo(RefusalCode.UNKNOWN_CHANNEL);
    }

    /** The node that asks is killed once north has said yes, before it hears from south. */
    private void cutBetweenTwoLocations() {
        CheckoutGateway cut =
                new CheckoutGateway(
                        submission ->
                                submission.command().target().equals(item("A", "north"))
                                        ? stage.answer(submission)
                                        : CompletableFuture.failedFuture(new CutOff()),
                        stage.dsl,
                        2);
        assertThatThrownBy(() -> call("cut", keep(SOON, 7), cut))
                .satisfies(
                        failure ->
                                assertThat(failure.getCause()).isInstanceOf(OutcomeUnknown.class));
        cut.close();
    }

    /** Nobody waits ten seconds for it. */
    private void itsTurnIsOver() {
        stage.dsl.execute("UPDATE ledger.checkout SET busy_until = now() - interval '1 s'");
    }

    @Test
    void whoeverGetsNoAnswerFindsOutByAskingAgain() {
        cutBetweenTwoLocations();
        assertThat(promised()).isPositive().isLessThan(7);
        assertThat(code(call("cut", keep(SOON, 7), gateway))).isEqualTo(RefusalCode.IN_FLIGHT);
        stage.feed();
        itsTurnIsOver();
        assertThat(call("cut", keep(SOON, 7), gateway)).isInstanceOf(Answer.Accepted.class);
        assertThat(promised()).isEqualTo(7);
        call(keep(SOON));
        assertThat(promised()).isZero();
    }

    @Test
    void aNoAfterACallThatNeverEndedLeavesWhatWasKeptBeforeIt() {
        call(keep(SOON, 1));
        stage.feed();
        cutBetweenTwoLocations();
        stage.feed();
        assertThat(promised()).isGreaterThan(1);
        itsTurnIsOver();
        assertThat(code(call(keep(SOON, 8)))).isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
        assertThat(promised()).isEqualTo(1);
    }

    @Test
    void aTurnThatNeverEndedIsNotGivenAgainBeforeAllOfItIsHeard() {
        cutBetweenTwoLocations();
        itsTurnIsOver();
        stage.moveHead();
        assertThat(code(call("cut", keep(SOON, 7), gateway))).isEqualTo(RefusalCode.IN_FLIGHT);
        // What others do since then is nothing to wait for.
        stage.feed();
        stage.tell(receive("A", "north", 1));
        stage.moveHead();
        assertThat(call("cut", keep(SOON, 7), gateway)).isInstanceOf(Answer.Accepted.class);
        assertThat(promised()).isEqualTo(7);
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
                    return stage.answer(submission);
                };
        Reservation one = new Reservation(item("A", "north"), turn.allocation("one"), 1, 1);
        assertThatThrownBy(
                        () ->
                                new TurnCommands(counting, call, turn)
                                        .send(
                                                List.of(one),
                                                _ -> receive("A", "north", 1),
                                                (_, _) -> {}))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void anyNoAfterACallThatNeverEndedGivesBackWhatThatOneMade() {
        cutBetweenTwoLocations();
        stage.feed();
        itsTurnIsOver();
        assertThat(promised()).isPositive();
        ReserveNow elsewhere =
                new ReserveNow(
                        CART,
                        new ChannelCode("nowhere"),
                        List.of(new CheckoutLine(1, new Sku("A"), 1)),
                        SOON);
        assertThat(code(call(elsewhere))).isEqualTo(RefusalCode.UNKNOWN_CHANNEL);
        assertThat(promised()).isZero();
    }

    @Test
    void aLedgerThatTakesNoMoreKeepsNobodyFromTryingAgain() {
        CheckoutGateway busy =
                new CheckoutGateway(
                        submission ->
                                submission.command().target().equals(item("A", "north"))
                                        ? stage.answer(submission)
                                        : CompletableFuture.failedFuture(new Busy()),
                        stage.dsl,
                        2);
        assertThatThrownBy(() -> call("busy", keep(SOON, 7), busy))
                .cause()
                .isInstanceOf(Busy.class);
        assertThat(promised()).isZero();
        Answer again = call("busy", keep(SOON, 7), gateway);
        assertThat(again).isInstanceOf(Answer.Accepted.class);
        assertThat(again.replayed()).isFalse();
        assertThat(promised()).isEqualTo(7);
        busy.close();
    }

    @Test
    void noCrashTakesBackWhoseTurnItIs() {
        stage.insistOnWrittenCheckouts();
        assertThat(call(keep(SOON, 1))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void aRushOfCustomersIsAskedToComeBack() {
        CompletableFuture<Answer> held = new CompletableFuture<>();
        CheckoutGateway narrow = new CheckoutGateway(_ -> held, stage.dsl, 1);
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "shop", "first");
        CompletableFuture<Answer> first =
                narrow.send(Submission.of(id, Stage.TELLER, keep(SOON, 1)));
        await().until(() -> stage.count("checkout") == 1);
        assertThatThrownBy(() -> call("second", keep(SOON, 1), narrow))
                .cause()
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        no -> assertThat(no.reason()).isEqualTo(NotTaken.Reason.BUSY));
        held.completeExceptionally(new Busy());
        assertThatThrownBy(first::join).cause().isInstanceOf(Busy.class);
        narrow.close();
        assertThatThrownBy(() -> call("third", keep(SOON, 1), narrow))
                .cause()
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        no -> assertThat(no.reason()).isEqualTo(NotTaken.Reason.CLOSING));
    }

    @Test
    void aKeyAtThisDoorAndTheSameAtAnotherAreTwoCommands() {
        call("both", keep(SOON, 1), gateway);
        CommandId key = CommandId.ofKey(OwnerId.HOUSE, "shop", "both");
        assertThat(stage.count("checkout_answer")).isEqualTo(1);
        assertThat(stage.count("checkout_answer WHERE command = '%s'".formatted(key))).isZero();
    }

    @Test
    void whatIsLeftOfACallThatNeverEndedEndsByTheClock() {
        cutBetweenTwoLocations();
        stage.feed();
        assertThat(stage.count("deadline WHERE due_at = '2100-01-01T12:00:00Z'")).isEqualTo(1);
    }

    @Test
    void whatIsLongOverIsForgotten() {
        call(keep(SOON, 2));
        call(keep(SOON));
        stage.dsl.execute("UPDATE ledger.checkout SET until = now() - interval '2 days'");
        stage.dsl.execute(
                "UPDATE ledger.checkout_answer SET answered_at = now() - interval '31 days'");
        new Checkouts(stage.dsl).forget();
        assertThat(stage.count("checkout")).isZero();
        assertThat(stage.count("checkout_answer")).isZero();
    }

    private static final class Busy extends RuntimeException implements NotTaken {
        private static final long serialVersionUID = 1L;

        @Override
        public Reason reason() {
            return Reason.BUSY;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }
    }

    private static final class CutOff extends RuntimeException implements OutcomeUnknown {
        private static final long serialVersionUID = 1L;
    }
}
