package io.stockbook.sagas.process;

import static io.stockbook.messages.exception.ExceptionType.BOOKING_REFUSED;
import static io.stockbook.messages.exception.ExceptionType.WORK_ORDER_DIFFERENCE;
import static io.stockbook.messages.exception.ExceptionType.WORK_ORDER_SHORT;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.DAMAGED;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.SCRAP;
import static io.stockbook.messages.stock.Status.SHRINKAGE;
import static io.stockbook.sagas.process.WorkStory.WORK;
import static io.stockbook.sagas.process.WorkStory.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.Convert;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.ReportConsumption;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockEvent.Converted;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.UnrecordedStockFound;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.UnitsSpoiled;
import io.stockbook.messages.work.WorkOrderCommand.CancelWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.CloseWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.InputPromised;
import io.stockbook.messages.work.WorkOrderEvent.InputShort;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a work order says is booked where its goods are. */
final class ConversionTest {

    private static final CancelWorkOrder CANCEL = new CancelWorkOrder(WORK, "no trays");
    private static final CloseWorkOrder CLOSE = new CloseWorkOrder(WORK, null, Evidence.NONE);

    private final WorkStory story =
            new WorkStory().received("MUG", AVAILABLE, 10).received("TRAY", HELD, 5);

    @Test
    void whatIsOnSaleIsPromisedAndWhatNobodyMaySellIsNot() {
        story.planned(4);
        assertThat(story.stock("MUG").promised()).isEqualTo(8);
        assertThat(story.stock("MUG").available()).isEqualTo(2);
        assertThat(story.stock("TRAY").promised()).isZero();
        assertThat(story.ledger.events(InputPromised.class))
                .singleElement()
                .satisfies(it -> assertThat(it.change()).isEqualTo(8));
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void aLineTakesWhatThereIsAndAPersonIsToldWhatItLacks() {
        story.planned(6);
        assertThat(story.stock("MUG").promised()).isEqualTo(10);
        assertThat(story.ledger.events(InputShort.class))
                .singleElement()
                .satisfies(it -> assertThat(it.lacking()).isEqualTo(2));
        assertThat(story.exceptions()).containsExactly(WORK_ORDER_SHORT);
    }

    @Test
    void unitsThatWereNeededElsewhereAreToldToTheWorkOrderAndToAPerson() {
        story.planned(5)
                .tell(new ReportSale(item("MUG"), "till 7", null, 2, null, null, Evidence.NONE));
        assertThat(story.ledger.events(InputPromised.class))
                .extracting(InputPromised::change)
                .containsExactly(10L, -2L);
        assertThat(story.exceptions()).containsExactly(WORK_ORDER_SHORT);
    }

    @Test
    void partsGoInBeforeAnythingIsMade() {
        story.planned(4).worked(8, 4, 3);
        assertThat(story.stock("MUG").promised()).isZero();
        assertThat(story.stock("MUG").available()).isEqualTo(2);
        assertThat(story.stock("TRAY").stock().balances().of(HELD)).isEqualTo(1);
        assertThat(story.stock("SET").available()).isEqualTo(3);
        assertThat(story.converted("MUG")).isEqualTo(8);
        assertThat(story.converted("SET")).isEqualTo(-3);
        assertThat(story.sent)
                .filteredOn(it -> it instanceof ReportConsumption || it instanceof Convert)
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(ReportConsumption.class, ReportConsumption.class, Convert.class);
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void whatWentInIsBookedWholeWhateverTheBooksSay() {
        story.planned(5).worked(12, 5, 5);
        assertThat(story.converted("MUG")).isEqualTo(12);
        assertThat(story.ledger.events(UnrecordedStockFound.class))
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualTo(2));
        assertThat(story.sentences())
                .anyMatch(
                        it -> it.equals("Work order W-1 is not as planned: 2 more of MUG went in"));
    }

    @Test
    void whatIsMadeInAnotherStatusStandsThereAndAPersonIsTold() {
        story.planned(4)
                .tell(
                        new ReportWork(
                                WORK,
                                List.of(),
                                List.of(new UnitsOut(3, DAMAGED, 1, null)),
                                List.of(),
                                List.of(),
                                Evidence.NONE));
        assertThat(story.stock("SET").stock().balances().of(DAMAGED)).isEqualTo(1);
        assertThat(story.exceptions()).containsExactly(WORK_ORDER_DIFFERENCE);
        assertThat(story.sentences().getFirst()).contains("1 of SET are DAMAGED");
    }

    @Test
    void whatIsSpoiledIsThrownAwayOrWrittenOffAndInWorkNoMore() {
        story.planned(4)
                .worked(8, 4, 0)
                .tell(
                        new ReportWork(
                                WORK,
                                List.of(),
                                List.of(),
                                List.of(new UnitsOut(1, null, 2, null)),
                                List.of(
                                        new UnitsSpoiled(3, 1, ReasonCode.DAMAGE, null),
                                        new UnitsSpoiled(1, 1, ReasonCode.MISSING, null)),
                                Evidence.NONE));
        assertThat(story.stock("MUG").available()).isEqualTo(4);
        assertThat(story.edge("SET", SCRAP)).isEqualTo(1);
        assertThat(story.edge("MUG", SHRINKAGE)).isEqualTo(1);
        assertThat(story.stock("MUG").stock().balances().of(DAMAGED)).isZero();
        assertThat(story.exceptions()).containsExactly(WORK_ORDER_DIFFERENCE);
    }

    @Test
    void nothingOfAClosedWorkOrderIsInWork() {
        story.planned(4)
                .worked(8, 4, 3)
                .tell(new CloseWorkOrder(WORK, ReasonCode.DAMAGE, Evidence.NONE));
        // Three sets are six mugs and three trays; the rest is scrap.
        assertThat(story.converted("MUG")).isEqualTo(2 * 3);
        assertThat(story.converted("TRAY")).isEqualTo(3);
        assertThat(story.converted("SET")).isEqualTo(-3);
        assertThat(story.edge("MUG", SCRAP)).isEqualTo(2);
        assertThat(story.edge("TRAY", SCRAP)).isEqualTo(1);
        assertThat(story.exceptions()).containsExactly(WORK_ORDER_DIFFERENCE);
        assertThat(story.sentences().getFirst())
                .isEqualTo(
                        "Work order W-1 came to something else: 3 of 4 of SET, 2 of MUG came to"
                                + " nothing (DAMAGE), 1 of TRAY came to nothing (DAMAGE)");
    }

    @Test
    void nobodyIsToldOfWhatCameOutAsPlanned() {
        story.planned(4).worked(8, 4, 4).tell(CLOSE);
        assertThat(story.exceptions()).isEmpty();
        assertThat(story.stock("SET").available()).isEqualTo(4);
    }

    @Test
    void whatIsCalledOffIsFreeAgainPickedOrNot() {
        story.planned(4)
                .tell(
                        new PickStock(
                                item("MUG"),
                                Promisee.of(WORK, 1).allocation(),
                                3L,
                                null,
                                Evidence.NONE))
                .tell(CANCEL);
        assertThat(story.stock("MUG").promised()).isZero();
        assertThat(story.stock("MUG").available()).isEqualTo(10);
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void whatIsInWorkWhenItIsCalledOffIsFinishedOrComesBack() {
        story.planned(4).worked(4, 2, 0).tell(CANCEL);
        assertThat(story.stock("MUG").available()).isEqualTo(6);
        story.worked(0, 0, 1)
                .tell(
                        new ReportWork(
                                WORK,
                                List.of(),
                                List.of(),
                                List.of(
                                        new UnitsOut(1, null, 2, null),
                                        new UnitsOut(2, null, 1, null)),
                                List.of(),
                                Evidence.NONE))
                .tell(CLOSE);
        assertThat(story.stock("MUG").available()).isEqualTo(8);
        assertThat(story.stock("TRAY").stock().balances().of(HELD)).isEqualTo(4);
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void aPromiseThatComesTooLateIsGivenBack() {
        story.hold(AllocateStock.class::isInstance).planned(4).tell(CANCEL);
        assertThat(story.stock("MUG").promised()).isZero();
        story.letGo();
        assertThat(story.ledger.events(StockAllocated.class)).hasSize(1);
        assertThat(story.stock("MUG").promised()).isZero();
        assertThat(story.stock("MUG").available()).isEqualTo(10);
    }

    @Test
    void whatAStockItemDoesNotBookAPersonLooksAt() {
        Convert refused =
                new Convert(item("SET"), "W-1", AVAILABLE, 5, null, null, null, Evidence.NONE);
        CommandId id = new CommandId(new UUID(0, 7));
        Refusal full = Refusal.of(RefusalCode.LIMIT_REACHED, "it is full");
        assertThat(RefusedBooking.answered(WORK.key(), new Input.Refused(id, refused, full)))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.command().toString())
                                        .contains(BOOKING_REFUSED.name(), "it is full"));
    }

    @Test
    void theStockCardNamesTheWorkOrder() {
        story.planned(4).worked(8, 4, 4);
        assertThat(story.ledger.events(Converted.class))
                .allMatch(it -> it.workOrder().equals("W-1"))
                .allMatch(it -> "W-1".equals(it.evidence().document()));
    }

    @Test
    void reactingAgainSendsTheSameCommands() {
        story.planned(4)
                .worked(9, 4, 3)
                .tell(new CloseWorkOrder(WORK, ReasonCode.THEFT, Evidence.NONE));
        story.ledger.after(0).stream()
                .filter(it -> it.stream().equals(WORK.key()))
                .forEach(
                        it ->
                                assertThat(react(it))
                                        .isEqualTo(react(it))
                                        .extracting(Outgoing::id)
                                        .doesNotHaveDuplicates());
    }

    private static List<Outgoing> react(RecordedEvent recorded) {
        return Conversion.react(recorded, (WorkOrderEvent) recorded.event());
    }
}
