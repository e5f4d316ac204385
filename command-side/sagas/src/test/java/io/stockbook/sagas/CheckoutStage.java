package io.stockbook.sagas;

import static io.stockbook.sagas.Words.WEB;
import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.OutcomeUnknown;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.checkout.CheckoutLine;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * A shop with one cart. Three of A lie at north and four at south; nobody else wants them, unless
 * told.
 */
final class CheckoutStage implements AutoCloseable {

    static final CheckoutId CART = new CheckoutId(OwnerId.HOUSE, "cart");
    static final Instant SOON = Instant.parse("2100-01-01T12:00:00Z");
    static final Instant LATER = Instant.parse("2100-01-01T13:00:00Z");

    final Stage stage = new Stage(50);
    final CheckoutGateway gateway = inFrontOf(stage::answer);
    private int calls;

    CheckoutStage() {
        stage.tell(channel("north", "south"));
        stage.tell(receive("A", "north", 3));
        stage.tell(receive("A", "south", 4));
        stage.feed();
    }

    @Override
    public void close() {
        gateway.close();
        stage.close();
    }

    /** The same checkouts in front of another ledger. */
    CheckoutGateway inFrontOf(CommandGateway ledger) {
        return inFrontOf(ledger, 2);
    }

    CheckoutGateway inFrontOf(CommandGateway ledger, int atOnce) {
        return new CheckoutGateway(ledger, stage.dsl, atOnce);
    }

    static ReserveNow keep(Instant until, int... units) {
        List<CheckoutLine> lines =
                IntStream.range(0, units.length)
                        .mapToObj(at -> new CheckoutLine(at + 1, new Sku("A"), units[at]))
                        .toList();
        return new ReserveNow(CART, WEB, lines, until);
    }

    /** One unit for a channel that there is not. */
    static ReserveNow elsewhere() {
        return new ReserveNow(CART, new ChannelCode("nowhere"), keep(SOON, 1).lines(), SOON);
    }

    Answer call(ReserveNow asked) {
        calls++;
        return call("call " + calls, asked);
    }

    Answer call(String key, ReserveNow asked) {
        return call(key, asked, gateway);
    }

    Answer call(String key, ReserveNow asked, CommandGateway at) {
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "shop", key);
        return at.send(Submission.of(id, Stage.TELLER, asked)).join();
    }

    static RefusalCode code(Answer answer) {
        return ((Answer.Refused) answer).refusal().code();
    }

    long promised() {
        return stage.ledger.stock(item("A", "north")).promised()
                + stage.ledger.stock(item("A", "south")).promised();
    }

    /** The node that asks is killed once north has said yes, before it hears from south. */
    void cutBetweenTwoLocations() {
        CheckoutGateway cut =
                inFrontOf(
                        submission ->
                                submission.command().target().equals(item("A", "north"))
                                        ? stage.answer(submission)
                                        : CompletableFuture.failedFuture(new CutOff()));
        assertThatThrownBy(() -> call("cut", keep(SOON, 7), cut))
                .satisfies(
                        failure ->
                                assertThat(failure.getCause()).isInstanceOf(OutcomeUnknown.class));
        cut.close();
    }

    /** What the first call has kept at north becomes an order's. */
    void isOrdered() {
        stage.tell(
                new ConsumeReservation(
                        item("A", "north"),
                        stage.ledger.events(StockAllocated.class).getFirst().allocation(),
                        Demand.orderLine("O-1", 1),
                        Rank.unplaced(1),
                        Evidence.NONE));
    }

    /** Nobody waits ten seconds for it. */
    void itsTurnIsOver() {
        stage.dsl.execute("UPDATE ledger.checkout SET busy_until = now() - interval '1 s'");
    }

    private static final class CutOff extends RuntimeException implements OutcomeUnknown {
        private static final long serialVersionUID = 1L;
    }
}
