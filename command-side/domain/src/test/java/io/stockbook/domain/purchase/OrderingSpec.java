package io.stockbook.domain.purchase;

import static io.stockbook.domain.purchase.PurchaseWords.CUP;
import static io.stockbook.domain.purchase.PurchaseWords.LEEDS;
import static io.stockbook.domain.purchase.PurchaseWords.MUG;
import static io.stockbook.domain.purchase.PurchaseWords.PO;
import static io.stockbook.domain.purchase.PurchaseWords.POTTER;
import static io.stockbook.domain.purchase.PurchaseWords.R1;
import static io.stockbook.domain.purchase.PurchaseWords.euro;
import static io.stockbook.domain.purchase.PurchaseWords.good;
import static io.stockbook.domain.purchase.PurchaseWords.line;
import static io.stockbook.domain.purchase.PurchaseWords.nothing;
import static io.stockbook.domain.purchase.PurchaseWords.ofSku;
import static io.stockbook.domain.purchase.PurchaseWords.order;
import static io.stockbook.domain.purchase.PurchaseWords.ordered;
import static io.stockbook.domain.purchase.PurchaseWords.placed;
import static io.stockbook.domain.purchase.PurchaseWords.receive;
import static io.stockbook.domain.purchase.PurchaseWords.received;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_PURCHASE_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.purchase.MissingGoods;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CancelPurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ClosePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseEvent.BlindReceiptOpened;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderApproved;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderCancelled;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderClosed;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderingSpec {

    private static final ApprovePurchaseOrder APPROVE = new ApprovePurchaseOrder(PO, Evidence.NONE);
    private static final ClosePurchaseOrder CLOSE = new ClosePurchaseOrder(PO, Evidence.NONE);
    private static final CancelPurchaseOrder CANCEL = new CancelPurchaseOrder(PO, "ordered twice");

    private static PlacePurchaseOrder place(boolean draft) {
        return new PlacePurchaseOrder(
                PO, POTTER, ReceiptTerms.FOB_ORIGIN, draft, LEEDS, ordered(), Evidence.NONE);
    }

    @Test
    void aPurchaseOrderIsPlacedOnce() {
        nothing().when(place(false)).then(order(false));
        assertThat(placed().when(place(false)).refused(ALREADY_EXISTS).sentence())
                .isEqualTo("purchase order PO-1 exists already and is placed");
    }

    @Test
    void aDraftCountsOnceItIsApproved() {
        nothing().events(order(true)).when(APPROVE).then(new PurchaseOrderApproved(Evidence.NONE));
        placed().when(APPROVE).then();
        assertThat(
                        nothing()
                                .events(new BlindReceiptOpened(null, Evidence.NONE))
                                .when(APPROVE)
                                .refused(WRONG_STATE)
                                .sentence())
                .isEqualTo("purchase order PO-1 is a blind receipt and is not to be approved");
    }

    @Test
    void closingNamesWhatNeverCame() {
        placed().events(received(R1, good(line(R1, 1, 1, MUG), 8, 10, euro(8_000))))
                .events(received(R1, good(line(R1, 2, 3, CUP), 6, 5, null)))
                .when(CLOSE)
                .then(
                        new PurchaseOrderClosed(
                                List.of(
                                        new MissingGoods(1, MUG, 10, 8),
                                        new MissingGoods(2, MUG, 3, 0)),
                                Evidence.NONE));
    }

    @Test
    void whatIsClosedIsClosedAndADraftExpectsNothing() {
        placed().events(new PurchaseOrderClosed(List.of(), Evidence.NONE)).when(CLOSE).then();
        assertThat(nothing().events(order(true)).when(CLOSE).refused(WRONG_STATE).sentence())
                .isEqualTo("purchase order PO-1 is a draft and expects nothing");
    }

    @Test
    void whatNothingCameOfIsCancelled() {
        nothing()
                .events(order(true))
                .when(CANCEL)
                .then(new PurchaseOrderCancelled("ordered twice"));
        placed().events(new PurchaseOrderCancelled("ordered twice")).when(CANCEL).then();
        assertThat(
                        placed().events(received(R1, good(line(R1, 1, 1, MUG), 8, 10, null)))
                                .when(CANCEL)
                                .refused(WRONG_STATE)
                                .sentence())
                .isEqualTo(
                        "purchase order PO-1 has received 8 units: it can be closed, not"
                                + " cancelled");
    }

    @Test
    void nothingIsAskedOfAnUnknownOne() {
        assertThat(nothing().when(CLOSE).refused(UNKNOWN_PURCHASE_ORDER).sentence())
                .isEqualTo("there is no purchase order PO-1");
        assertThat(
                        nothing()
                                .when(receive(R1, ofSku(MUG, 1)))
                                .refused(UNKNOWN_PURCHASE_ORDER)
                                .code())
                .isEqualTo(UNKNOWN_PURCHASE_ORDER);
    }

    @Test
    void aLineStandsOnceAndAPurchaseOrderHasOneAtLeast() {
        PurchaseLine line = new PurchaseLine(1, MUG, 1, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placing(List.of(line, line)))
                .withMessage("each line number may stand once only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placing(List.of()))
                .withMessage("a purchase order must have 1 to 2000 lines, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurchaseLine(1, MUG, 1, euro(-1), null))
                .withMessage("value must be from 0 to 1000000000000000 minor units");
        assertThat(PO.key()).isEqualTo("house/purchase:PO-1");
    }

    private static PlacePurchaseOrder placing(List<PurchaseLine> lines) {
        return new PlacePurchaseOrder(
                PO, POTTER, ReceiptTerms.AT_DOCK, false, null, lines, Evidence.NONE);
    }
}
