package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.PurchaseStory.MUG;
import static io.stockbook.sagas.process.PurchaseStory.PO;
import static io.stockbook.sagas.process.PurchaseStory.RECEIPT;
import static io.stockbook.sagas.process.PurchaseStory.STRANGER;
import static io.stockbook.sagas.process.PurchaseStory.mugs;
import static io.stockbook.sagas.process.PurchaseStory.strangers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand.ClosePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CorrectReceivedGoods;
import io.stockbook.messages.purchase.PurchaseCommand.IdentifyGoods;
import io.stockbook.messages.purchase.PurchaseCommand.SendBackGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.purchase.UnloadedGoods;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.Converted;
import io.stockbook.messages.stock.StockEvent.ReceiptCorrected;
import io.stockbook.messages.stock.StockEvent.ReturnedToVendor;
import io.stockbook.messages.stock.StockEvent.StockReceived;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GoodsInTest {

    private final PurchaseStory story = new PurchaseStory();

    private static CorrectReceivedGoods correct(Status status, long change) {
        return new CorrectReceivedGoods(
                PO, RECEIPT, 1, status, change, ReasonCode.KEYING_ERROR, Evidence.NONE);
    }

    private static IdentifyGoods areMugs(long quantity) {
        return new IdentifyGoods(PO, RECEIPT, 1, MUG, quantity, Evidence.NONE);
    }

    @Test
    void whatCameInIsBookedUnderTheLineOfItsReceiptWithItsShareOfTheValue() {
        story.receive(mugs(4, Condition.GOOD));
        assertThat(story.ledger.events(StockReceived.class))
                .containsExactly(
                        new StockReceived(
                                "PO-1/R-1/1",
                                Status.INSPECTION,
                                4,
                                "L-1",
                                new Money(40_00, "EUR"),
                                "DOCK-2",
                                Evidence.of("DN-7")));
        assertThat(story.opened()).isEmpty();
    }

    @Test
    void anOwnerMayHaveGoodsOnTheShelfAtOnceButNotWhatIsDamaged() {
        story.directly()
                .receive(
                        mugs(4, Condition.GOOD),
                        mugs(2, Condition.DAMAGED),
                        mugs(1, Condition.HELD));
        assertThat(story.mugs(Status.AVAILABLE)).isEqualTo(4);
        assertThat(story.mugs(Status.DAMAGED)).isEqualTo(2);
        assertThat(story.mugs(Status.HELD)).isEqualTo(1);
        assertThat(story.opened())
                .containsExactly(
                        "DAMAGED_ON_ARRIVAL: Receipt R-1 of purchase order PO-1 brought 2 units of"
                                + " MUG that are damaged");
    }

    @Test
    void whatIsTooMuchIsBookedAndToldWithTheNumbers() {
        story.receive(mugs(12, Condition.GOOD));
        assertThat(story.mugs(Status.INSPECTION)).isEqualTo(12);
        assertThat(story.opened())
                .containsExactly(
                        "OVER_RECEIPT: Receipt R-1 of purchase order PO-1 brought 12 units of MUG,"
                                + " and 10 were expected: 2 are too many");
    }

    @Test
    void whatNeverCameIsToldWhenItIsExpectedNoMore() {
        story.receive(mugs(7, Condition.GOOD)).tell(new ClosePurchaseOrder(PO, Evidence.NONE));
        assertThat(story.opened())
                .containsExactly(
                        "UNDER_RECEIPT: Purchase order PO-1 was closed with 7 of 10 units of MUG"
                                + " received: 3 are missing");
    }

    @Test
    void whatNobodyKnowsIsKeptApartUntilSomebodySaysWhatItIs() {
        story.receive(strangers(7, new Money(1_00, "EUR")));
        assertThat(story.units(STRANGER, Status.HELD)).isEqualTo(7);
        assertThat(story.opened())
                .containsExactly(
                        "UNIDENTIFIED_GOODS: Receipt R-1 of purchase order PO-1 brought 7 units"
                                + " that nobody knows; on them stands \"TPF-40\"");

        story.tell(areMugs(3));
        assertThat(story.resolved()).isEmpty();
        story.tell(areMugs(4));
        assertThat(story.units(STRANGER, Status.HELD)).isZero();
        assertThat(story.mugs(Status.INSPECTION)).isEqualTo(7);
        assertThat(story.resolved()).containsExactly("they are MUG");
        assertThat(story.ledger.events(Converted.class))
                .extracting(Converted::workOrder, Converted::change, Converted::value)
                .containsExactly(
                        tuple("PO-1/R-1/1", -3L, new Money(43, "EUR")),
                        tuple("PO-1/R-1/1", 3L, new Money(43, "EUR")),
                        tuple("PO-1/R-1/1", -4L, new Money(57, "EUR")),
                        tuple("PO-1/R-1/1", 4L, new Money(57, "EUR")));
    }

    @Test
    void aCodeThatNobodyKnowsIsToldWithThoseThatAreNear() {
        story.knowing(new ItemAlias("supplier:potter", "P-4711"), MUG)
                .receive(called(new ItemAlias("supplier:potter", "P4711"), 7));
        assertThat(story.units(STRANGER, Status.HELD)).isEqualTo(7);
        assertThat(story.opened())
                .containsExactly(
                        "UNIDENTIFIED_GOODS: Receipt R-1 of purchase order PO-1 brought 7 units"
                                + " that nobody knows: P4711 of supplier:potter, near to it: P-4711"
                                + " (MUG)");

        story.tell(areMugs(7));
        assertThat(story.mugs(Status.INSPECTION)).isEqualTo(7);
        assertThat(story.resolved()).containsExactly("they are MUG");
    }

    @Test
    void aCodeOfSeveralIsToldWithThem() {
        ItemAlias shared = new ItemAlias("barcode", "4006381333931");
        story.knowing(shared, MUG, new Sku("CUP")).receive(called(shared, 1));
        assertThat(story.opened())
                .containsExactly(
                        "UNIDENTIFIED_GOODS: Receipt R-1 of purchase order PO-1 brought 1 units"
                                + " that nobody knows: 4006381333931 of barcode, which several"
                                + " have: MUG, CUP");
    }

    @Test
    void aCodeThatSomebodyHasJustSaidIsToldWithWhatItMeansByNow() {
        ItemAlias late = new ItemAlias("supplier:potter", "P-9");
        story.knowing(late, MUG).receive(called(late, 2));
        assertThat(story.opened().getFirst())
                .endsWith("that nobody knows: P-9 of supplier:potter, which MUG has by now");
    }

    private static UnloadedGoods called(ItemAlias code, long quantity) {
        return new UnloadedGoods(
                null, null, code, null, quantity, Condition.GOOD, null, null, null);
    }

    @Test
    void whatCameDamagedIsKeptApartAndIsDamagedOnceItIsKnown() {
        story.receive(
                new UnloadedGoods(
                        null, null, "TPF-40", 5, Condition.DAMAGED, "L-1", "DOCK-2", null));
        assertThat(story.units(STRANGER, Status.HELD)).isEqualTo(5);
        story.tell(areMugs(5));
        assertThat(story.units(STRANGER, Status.HELD)).isZero();
        assertThat(story.mugs(Status.DAMAGED)).isEqualTo(5);
    }

    @Test
    void whatIsIdentifiedIsTakenFromTheStrangerWhereverTheBooksHaveIt() {
        story.receive(strangers(5, null)).tell(correct(Status.DAMAGED, 1)).tell(areMugs(6));
        assertThat(story.units(STRANGER, Status.HELD)).isZero();
        assertThat(story.mugs(Status.INSPECTION)).isEqualTo(6);
        assertThat(story.ledger.events(Converted.class).stream().mapToLong(Converted::change).sum())
                .isZero();
    }

    @Test
    void whatWasNotEvenThereNeedsNoNameAnyMore() {
        story.receive(strangers(2, new Money(1_00, "EUR"))).tell(correct(Status.HELD, -2));
        assertThat(story.units(STRANGER, Status.HELD)).isZero();
        assertThat(story.resolved()).containsExactly("its units were corrected away");
    }

    @Test
    void aCorrectionIsBookedWhereItsUnitsStand() {
        story.receive(mugs(5, Condition.GOOD)).tell(correct(Status.INSPECTION, -2));
        assertThat(story.ledger.events(ReceiptCorrected.class))
                .containsExactly(
                        new ReceiptCorrected(
                                "PO-1/R-1/1",
                                Status.INSPECTION,
                                -2,
                                ReasonCode.KEYING_ERROR,
                                "L-1",
                                new Money(-20_00, "EUR"),
                                Evidence.of("PO-1")));
    }

    @Test
    void whatGoesBackLeavesTheStatusInWhichItStands() {
        story.receive(mugs(5, Condition.DAMAGED))
                .tell(
                        new SendBackGoods(
                                PO,
                                List.of(
                                        new SentBackGoods(
                                                RECEIPT, 1, Status.DAMAGED, 3, ReasonCode.DAMAGE)),
                                Evidence.NONE));
        assertThat(story.mugs(Status.DAMAGED)).isEqualTo(2);
        assertThat(story.ledger.events(ReturnedToVendor.class)).hasSize(1);
    }

    @Test
    void aBookingThatIsRefusedIsToldAndWhatWasSaidStaysSaid() {
        story.receive(mugs(5, Condition.GOOD)).tell(correct(Status.DAMAGED, -1));
        assertThat(story.mugs(Status.INSPECTION)).isEqualTo(5);
        ExceptionOpened opened = story.ledger.events(ExceptionOpened.class).getFirst();
        assertThat(opened.type()).isEqualTo(ExceptionType.BOOKING_REFUSED);
        assertThat(opened.subject()).isEqualTo("house/purchase:PO-1");
        assertThat(opened.sentence())
                .startsWith("CorrectReceipt of house/purchase:PO-1 at house/MUG@LEEDS: 0 can be");
    }

    @Test
    void theSameEventIsTheSameCommands() {
        story.receive(mugs(12, Condition.DAMAGED), strangers(1, new Money(1, "EUR")));
        List<Outgoing> first = List.copyOf(story.outgoing);
        RecordedEvent received =
                story.ledger.after(0).stream()
                        .filter(it -> it.event() instanceof PurchaseEvent.GoodsReceived)
                        .findFirst()
                        .orElseThrow();
        story.send(GoodsIn.react(received, (PurchaseEvent) received.event(), story, story));
        assertThat(story.outgoing.subList(first.size(), 2 * first.size())).isEqualTo(first);
        assertThat(first.stream().map(Outgoing::id).distinct()).hasSize(first.size());
        assertThat(story.mugs(Status.DAMAGED)).isEqualTo(12);
        assertThat(story.openedTypes())
                .containsExactly(
                        ExceptionType.OVER_RECEIPT,
                        ExceptionType.DAMAGED_ON_ARRIVAL,
                        ExceptionType.UNIDENTIFIED_GOODS);
    }
}
