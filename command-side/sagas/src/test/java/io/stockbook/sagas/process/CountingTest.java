package io.stockbook.sagas.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.count.CountCommand.CancelCount;
import io.stockbook.messages.count.CountCommand.ListLines;
import io.stockbook.messages.count.CountCommand.RecordBooking;
import io.stockbook.messages.count.CountCommand.RecordComparison;
import io.stockbook.messages.count.CountCommand.RecordOpening;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CompareCount;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.DropCount;
import io.stockbook.messages.stock.StockCommand.OpenCount;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CountingTest {

    private static final CountId COUNT = new CountId(OwnerId.HOUSE, new CountNumber("C-1"));
    private static final Sku MUG = new Sku("MUG");
    private static final CountedPlace SHELF =
            new CountedPlace(new LocationId("north"), Status.AVAILABLE);
    private static final StockItemId ITEM = SHELF.item(OwnerId.HOUSE, MUG);
    private static final Evidence SHEET = Evidence.of("sheet 1");

    @Test
    void aLineThatIsBegunIsOpenedAtItsStockItem() {
        assertThat(sent(new CountEvent.CountLineBegun(SHELF, MUG, 1, "badge 7", false)))
                .containsExactly(
                        new OpenCount(
                                ITEM,
                                "C-1",
                                Status.AVAILABLE,
                                null,
                                1,
                                new Evidence(null, Instant.EPOCH, null)));
    }

    @Test
    void whatWasCountedIsComparedThere() {
        assertThat(sent(new CountEvent.CountLineCounted(SHELF, MUG, 1, 9, null, SHEET)))
                .containsExactly(new CompareCount(ITEM, "C-1", Status.AVAILABLE, 9, null, SHEET));
    }

    @Test
    void whatIsAcceptedIsBookedWithWhatStoodBehindIt() {
        CountStock booking = new CountStock(ITEM, "C-1", Status.AVAILABLE, 9, null, SHEET);
        assertThat(sent(compared(CountVerdict.ACCEPT))).containsExactly(booking);
        assertThat(sent(new CountEvent.VarianceApproved(SHELF, MUG, 1, 9, SHEET, "seen")))
                .containsExactly(booking);
        assertThat(sent(compared(CountVerdict.APPROVAL))).isEmpty();
    }

    @Test
    void whatIsCountedAgainIsForgotten() {
        DropCount drop = new DropCount(ITEM, "C-1", Status.AVAILABLE, null, Evidence.NONE);
        assertThat(sent(compared(CountVerdict.RECOUNT))).containsExactly(drop);
        assertThat(sent(new CountEvent.VarianceRejected(SHELF, MUG, 1, "no")))
                .containsExactly(drop);
        assertThat(sent(new CountEvent.CountCancelled(SHELF, List.of(MUG), "fire")))
                .containsExactly(drop);
    }

    @Test
    void aStockItemAnswersTheCountItNames() {
        assertThat(
                        answered(
                                new StockEvent.CountCompared(
                                        "C-1", Status.AVAILABLE, 3, 10, 9, 0, -1, null, SHEET)))
                .containsExactly(new RecordComparison(COUNT, MUG, 10, 0, -1));
        assertThat(answered(counted(3L)))
                .containsExactly(new RecordBooking(COUNT, MUG, 10, 1, 2, -1));
        assertThat(answered(counted(null))).isEmpty();
    }

    @Test
    void theCountHearsWhenItsLineIsOpenAndOfNoOtherOpening() {
        assertThat(answered(opened(2))).containsExactly(new RecordOpening(COUNT, MUG, 2));
        assertThat(answered(opened(null))).isEmpty();
        assertThat(sent(new CountEvent.CountLineOpened(MUG, 2))).isEmpty();
    }

    private static StockEvent opened(@Nullable Integer attempt) {
        return new StockEvent.CountOpened("C-1", Status.AVAILABLE, 10, null, attempt, SHEET);
    }

    @Test
    void whatIsSelectedIsListedInPages() {
        List<Sku> skus = IntStream.range(0, 501).mapToObj(n -> new Sku("S" + n)).toList();
        assertThat(selected(skus))
                .containsExactly(
                        new ListLines(COUNT, skus.subList(0, 500), false),
                        new ListLines(COUNT, skus.subList(500, 501), true));
        assertThat(selected(List.of())).containsExactly(new ListLines(COUNT, List.of(), true));
    }

    @Test
    void moreThanACountCanHaveIsNotCounted() {
        List<Sku> skus = IntStream.range(0, 10_001).mapToObj(n -> new Sku("S" + n)).toList();
        assertThat(selected(skus))
                .containsExactly(
                        new CancelCount(
                                COUNT,
                                "more than 10000 stock items: count them by class, or by name"));
    }

    @Test
    void aRefusedBookingIsForInventoryControl() {
        Outgoing booking = Counting.react(recorded(1), compared(CountVerdict.ACCEPT)).getFirst();
        Refusal full = Refusal.of(RefusalCode.LIMIT_REACHED, "it is full");
        Command opened =
                RefusedBooking.answered(
                                COUNT.key(),
                                new Input.Refused(booking.id(), booking.command(), full))
                        .getFirst()
                        .command();
        assertThat(opened).isInstanceOf(OpenException.class);
        OpenException exception = (OpenException) opened;
        assertThat(exception.type()).isEqualTo(ExceptionType.BOOKING_REFUSED);
        assertThat(exception.subject()).isEqualTo("house/count:C-1");
        assertThat(exception.sentence())
                .isEqualTo("CountStock of house/count:C-1 at house/MUG@north: it is full");
    }

    @Test
    void eachStepHasAnIdOfItsOwnAndAlwaysTheSame() {
        CountEvent begun = new CountEvent.CountLineBegun(SHELF, MUG, 1, null, false);
        assertThat(Counting.react(recorded(1), begun))
                .isEqualTo(Counting.react(recorded(1), begun));
        assertThat(Counting.react(recorded(1), begun).getFirst().id())
                .isNotEqualTo(Counting.react(recorded(2), begun).getFirst().id());
    }

    private static CountEvent compared(CountVerdict verdict) {
        return new CountEvent.CountLineCompared(SHELF, MUG, 1, 9, 10, 0, -1, verdict, SHEET);
    }

    private static StockEvent counted(@Nullable Long since) {
        return new StockEvent.StockCounted(
                "C-1", Status.AVAILABLE, 10, 10, 1, 2, -1, since, null, SHEET);
    }

    private static List<Command> sent(CountEvent event) {
        return commands(Counting.react(recorded(1), event));
    }

    private static List<Command> selected(List<Sku> skus) {
        return commands(Counting.selected(recorded(1), skus));
    }

    private static List<Command> answered(StockEvent event) {
        return commands(
                Counting.answered(
                        new RecordedEvent(9, ITEM.key(), 4, Instant.EPOCH, event, provenance()),
                        ITEM,
                        event));
    }

    private static List<Command> commands(List<Outgoing> outgoing) {
        return outgoing.stream().map(Outgoing::command).toList();
    }

    /** Only its place in its stream is looked at. */
    private static RecordedEvent recorded(long version) {
        return new RecordedEvent(
                version,
                COUNT.key(),
                version,
                Instant.EPOCH,
                new CountEvent.CountClosed(0),
                provenance());
    }

    private static Provenance provenance() {
        return new Provenance(new UUID(0, 9), Actor.machine("floor"), null);
    }
}
