package io.stockbook.domain.cutover;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.TOTALS_DIFFER;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.domain.Decision;
import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.cutover.CutoverCommand;
import io.stockbook.messages.cutover.CutoverCommand.BeginCutover;
import io.stockbook.messages.cutover.CutoverCommand.FinishCutover;
import io.stockbook.messages.cutover.CutoverEvent;
import io.stockbook.messages.cutover.CutoverEvent.CutoverBegun;
import io.stockbook.messages.cutover.CutoverEvent.CutoverFinished;
import io.stockbook.messages.cutover.CutoverFile;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.messages.id.CutoverNumber;
import io.stockbook.messages.id.OwnerId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CutoverSpec {

    private static final CutoverId CUTOVER =
            new CutoverId(OwnerId.HOUSE, new CutoverNumber("2027"));
    private static final Evidence PAPER = Evidence.of("stock list, 31 December");
    private static final ControlTotal ORDERS = new ControlTotal(ControlPart.ORDERS, 3, 9, null);
    private static final ControlTotals TOTALS =
            new ControlTotals(List.of(stock(100, 4_500L), ORDERS));

    private static final List<CutoverFile> FILES =
            List.of(file("orders", "0a"), file("stock", "0a"));

    private static Given<CutoverCommand, CutoverEvent, Cutover> planned() {
        return Given.a(Cutover.PLANNED);
    }

    @Test
    void itBeginsWhenBothSystemsAgree() {
        planned().when(begin(TOTALS, TOTALS)).then(begun(TOTALS));
    }

    @Test
    void aWrongTotalRefusesTheWholeAndIsNamed() {
        ControlTotals fewer = new ControlTotals(List.of(stock(99, 4_500L), ORDERS));

        planned().when(begin(TOTALS, fewer)).refused(TOTALS_DIFFER);
        assertThat(sentence(begin(TOTALS, fewer)))
                .isEqualTo(
                        "AVAILABLE: the old system says 100 units, worth 4500 of EUR in minor"
                                + " units; the rows come to 99 units, worth 4500 of EUR in minor"
                                + " units");
    }

    @Test
    void aCentIsEnoughAndEveryWrongTotalIsNamed() {
        ControlTotals cheaper = new ControlTotals(List.of(stock(100, 4_499L)));

        assertThat(sentence(begin(TOTALS, cheaper)))
                .contains("worth 4500", "worth 4499")
                .contains("ORDERS: the old system says 3 documents of 9 units; the rows come to 0");
    }

    @Test
    void whatIsNothingNeedNotBeNamed() {
        ControlTotals spelled =
                new ControlTotals(
                        List.of(
                                ORDERS,
                                new ControlTotal(ControlPart.HELD, 0, 0, new Money(0, "EUR")),
                                stock(100, 4_500L)));

        planned().when(begin(TOTALS, spelled)).then(begun(TOTALS));
    }

    @Test
    void whatIsWorthSomethingIsNotWorthNothing() {
        planned()
                .when(begin(TOTALS, new ControlTotals(List.of(stock(100, null), ORDERS))))
                .refused(TOTALS_DIFFER);
    }

    @Test
    void itBeginsOnceAndGoesOnWithTheSameOnly() {
        ControlTotals others = new ControlTotals(List.of(ORDERS));
        BeginCutover otherFile =
                new BeginCutover(CUTOVER, TOTALS, TOTALS, List.of(file("stock", "0b")), PAPER);

        planned().events(begun(TOTALS)).when(begin(TOTALS, TOTALS)).then();
        planned().events(begun(TOTALS)).when(begin(others, others)).refused(ALREADY_EXISTS);
        planned().events(begun(TOTALS)).when(otherFile).refused(ALREADY_EXISTS);
        planned()
                .events(begun(TOTALS), new CutoverFinished(TOTALS))
                .when(begin(TOTALS, TOTALS))
                .then();
    }

    @Test
    void theFilesThatAreOthersAreNamed() {
        Cutover begun = Cutover.PLANNED.evolve(begun(TOTALS));
        BeginCutover asked =
                new BeginCutover(
                        CUTOVER,
                        TOTALS,
                        TOTALS,
                        List.of(file("transfers", "0c"), file("stock", "0b"), file("orders", "0a")),
                        PAPER);

        assertThat(sentence(begun, asked))
                .isEqualTo(
                        "cutover house/cutover:2027 has begun already, with other files: stock,"
                                + " transfers");
    }

    @Test
    void ofWhatHasBegunBeforeFilesWereAskedAnyFilesGoOn() {
        planned().events(new CutoverBegun(TOTALS, null, PAPER)).when(begin(TOTALS, TOTALS)).then();
    }

    @Test
    void itIsFinishedWhenWhatIsBookedComesToTheSame() {
        planned()
                .events(begun(TOTALS))
                .when(new FinishCutover(CUTOVER, TOTALS))
                .then(new CutoverFinished(TOTALS));
        planned()
                .events(begun(TOTALS))
                .when(new FinishCutover(CUTOVER, new ControlTotals(List.of())))
                .refused(TOTALS_DIFFER);
    }

    @Test
    void whatHasNotBegunOrIsFinishedIsNotFinished() {
        planned().when(new FinishCutover(CUTOVER, TOTALS)).refused(WRONG_STATE);
        planned()
                .events(begun(TOTALS), new CutoverFinished(TOTALS))
                .when(new FinishCutover(CUTOVER, TOTALS))
                .refused(WRONG_STATE);
    }

    @Test
    void aPartStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ControlTotals(List.of(ORDERS, ORDERS)))
                .withMessage("each part may stand once only");
    }

    private static BeginCutover begin(ControlTotals stated, ControlTotals read) {
        return new BeginCutover(CUTOVER, stated, read, FILES, PAPER);
    }

    private static CutoverBegun begun(ControlTotals totals) {
        return new CutoverBegun(totals, FILES, PAPER);
    }

    private static CutoverFile file(String part, String digit) {
        return new CutoverFile(part, digit.repeat(32));
    }

    private static ControlTotal stock(long units, @Nullable Long worth) {
        return new ControlTotal(
                ControlPart.AVAILABLE, 0, units, worth == null ? null : new Money(worth, "EUR"));
    }

    private static String sentence(CutoverCommand command) {
        return sentence(Cutover.PLANNED, command);
    }

    private static String sentence(Cutover cutover, CutoverCommand command) {
        return cutover.decide(command) instanceof Decision.Refused<CutoverEvent>(var refusal)
                ? refusal.sentence()
                : "";
    }
}
