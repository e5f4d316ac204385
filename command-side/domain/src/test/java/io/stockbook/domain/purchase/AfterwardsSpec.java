package io.stockbook.domain.purchase;

import static io.stockbook.domain.purchase.PurchaseWords.CUP;
import static io.stockbook.domain.purchase.PurchaseWords.MUG;
import static io.stockbook.domain.purchase.PurchaseWords.PO;
import static io.stockbook.domain.purchase.PurchaseWords.R1;
import static io.stockbook.domain.purchase.PurchaseWords.R2;
import static io.stockbook.domain.purchase.PurchaseWords.euro;
import static io.stockbook.domain.purchase.PurchaseWords.good;
import static io.stockbook.domain.purchase.PurchaseWords.line;
import static io.stockbook.domain.purchase.PurchaseWords.ofLine;
import static io.stockbook.domain.purchase.PurchaseWords.placed;
import static io.stockbook.domain.purchase.PurchaseWords.receive;
import static io.stockbook.domain.purchase.PurchaseWords.received;
import static io.stockbook.domain.purchase.PurchaseWords.unknown;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_RECEIPT;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseCommand.CorrectReceivedGoods;
import io.stockbook.messages.purchase.PurchaseCommand.IdentifyGoods;
import io.stockbook.messages.purchase.PurchaseCommand.SendBackGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsIdentified;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsSentBack;
import io.stockbook.messages.purchase.PurchaseEvent.ReceivedGoodsCorrected;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AfterwardsSpec {

    private static final ReceiptLine MUGS = line(R1, 1, 1, MUG);
    private static final ReceiptLine STRANGERS = unknown(R1, 2, "TPF-40");

    /** Twelve mugs of the ten, and seven units that nobody knows, for a euro. */
    private static Given<PurchaseCommand, PurchaseEvent, Purchase> arrived() {
        return placed().events(
                        received(
                                R1,
                                good(MUGS, 12, 10, euro(12_000)),
                                new ReceivedGoods(
                                        STRANGERS, 7, Condition.GOOD, null, 0, 0, euro(100))));
    }

    private static CorrectReceivedGoods correct(
            int line, Status status, long change, ReasonCode reason) {
        return new CorrectReceivedGoods(PO, R1, line, status, change, reason, Evidence.NONE);
    }

    private static ReceivedGoodsCorrected corrected(
            ReceiptLine of, Status status, long change, long left, long value) {
        return new ReceivedGoodsCorrected(
                of, status, change, left, ReasonCode.KEYING_ERROR, euro(value), Evidence.NONE);
    }

    private static IdentifyGoods identify(int line, Sku sku, @Nullable Long quantity) {
        return new IdentifyGoods(PO, R1, line, sku, quantity, Evidence.NONE);
    }

    @Test
    void aCorrectionTakesItsShareOfTheValueAlong() {
        Purchase after =
                arrived()
                        .when(correct(1, Status.INSPECTION, -2, ReasonCode.KEYING_ERROR))
                        .then(corrected(MUGS, Status.INSPECTION, -2, 10, -2_000));
        new Given<>(after)
                .when(receive(R2, ofLine(1, 1)))
                .then(received(R2, good(line(R2, 1, 1, MUG), 1, 0, euro(1_000))));
    }

    @Test
    void aReceiptMayTurnOutToBeLargerToo() {
        arrived()
                .when(correct(1, Status.AVAILABLE, 1, ReasonCode.KEYING_ERROR))
                .then(corrected(MUGS, Status.AVAILABLE, 1, 13, 1_000));
    }

    @Test
    void whatHasAValueOfItsOwnIsCorrectedAtItsOwnRate() {
        arrived()
                .when(correct(2, Status.HELD, -2, ReasonCode.KEYING_ERROR))
                .then(corrected(STRANGERS, Status.HELD, -2, 5, -29));
    }

    @Test
    void aCorrectionNamesALineAStatusAndAReasonThatFit() {
        assertThat(
                        arrived()
                                .when(correct(9, Status.HELD, -1, ReasonCode.KEYING_ERROR))
                                .refused(UNKNOWN_RECEIPT)
                                .sentence())
                .isEqualTo("purchase order PO-1 has no line 9 of a receipt R-1");
        assertThat(
                        arrived()
                                .when(correct(1, Status.PICKED, -1, ReasonCode.KEYING_ERROR))
                                .refused(WRONG_STATUS)
                                .sentence())
                .isEqualTo("units of PICKED are promised or not here");
        assertThat(
                        arrived()
                                .when(correct(1, Status.HELD, -1, ReasonCode.UNRECORDED_STOCK))
                                .refused(WRONG_REASON)
                                .sentence())
                .isEqualTo("UNRECORDED_STOCK is no reason to change a receipt by -1");
        assertThat(
                        arrived()
                                .when(correct(1, Status.HELD, -13, ReasonCode.KEYING_ERROR))
                                .refused(INSUFFICIENT_QUANTITY)
                                .numbers())
                .containsEntry("left", 12L)
                .containsEntry("asked", 13L);
    }

    private static SendBackGoods sendBack(long quantity, Status from, ReasonCode reason) {
        return new SendBackGoods(
                PO, List.of(new SentBackGoods(R1, 1, from, quantity, reason)), Evidence.NONE);
    }

    @Test
    void goodsGoBackAndAreStillReceived() {
        Purchase after =
                arrived()
                        .when(sendBack(2, Status.DAMAGED, ReasonCode.DAMAGE))
                        .then(
                                new GoodsSentBack(
                                        List.of(
                                                new SentBackGoods.Booked(
                                                        MUGS,
                                                        Status.DAMAGED,
                                                        2,
                                                        ReasonCode.DAMAGE,
                                                        10)),
                                        Evidence.NONE));
        assertThat(after.line(1).orElseThrow().came()).isEqualTo(12);
    }

    @Test
    void noMoreGoesBackThanCame() {
        assertThat(
                        arrived()
                                .when(sendBack(13, Status.DAMAGED, ReasonCode.DAMAGE))
                                .refused(INSUFFICIENT_QUANTITY)
                                .sentence())
                .isEqualTo(
                        "line 1 of receipt R-1 of purchase order PO-1 has 12 units left, 13 were"
                                + " asked for");
        assertThat(
                        arrived()
                                .when(sendBack(1, Status.TRANSIT, ReasonCode.DAMAGE))
                                .refused(WRONG_STATUS)
                                .sentence())
                .isEqualTo("units of TRANSIT are promised or not here");
        assertThat(
                        arrived()
                                .when(sendBack(1, Status.HELD, ReasonCode.MISSING))
                                .refused(WRONG_REASON)
                                .sentence())
                .isEqualTo("MISSING is no reason to change a receipt by -1");
    }

    @Test
    void whatTheyAreIsSaidInPartsAndTheValueGoesAlongToTheCent() {
        Purchase after =
                arrived()
                        .when(identify(2, CUP, 4L))
                        .then(
                                new GoodsIdentified(
                                        STRANGERS,
                                        good(line(R1, 3, 3, CUP), 4, 5, euro(57)),
                                        3,
                                        Evidence.NONE));
        Sku pan = new Sku("PAN");
        after =
                new Given<>(after)
                        .when(identify(2, pan, null))
                        .then(
                                new GoodsIdentified(
                                        STRANGERS,
                                        good(line(R1, 4, null, pan), 3, 0, euro(43)),
                                        0,
                                        Evidence.NONE));
        assertThat(after.line(3).orElseThrow().came()).isEqualTo(4);
        assertThat(new Given<>(after).when(identify(2, pan, null)).refused(INSUFFICIENT_QUANTITY))
                .satisfies(no -> assertThat(no.numbers()).containsEntry("left", 0L));
    }

    @Test
    void whatNobodyKnewTheValueOfCostsWhatItsLineCosts() {
        Purchase after =
                placed().events(
                                received(R1, good(line(R1, 1, 1, MUG), 6, 10, euro(6_000))),
                                received(
                                        R2,
                                        new ReceivedGoods(
                                                unknown(R2, 1, "a box"),
                                                4,
                                                Condition.GOOD,
                                                null,
                                                0,
                                                0,
                                                null)))
                        .when(new IdentifyGoods(PO, R2, 1, MUG, null, Evidence.NONE))
                        .then(
                                new GoodsIdentified(
                                        unknown(R2, 1, "a box"),
                                        good(line(R2, 2, 1, MUG), 4, 4, euro(4_000)),
                                        0,
                                        Evidence.NONE));
        new Given<>(after)
                .when(
                        new CorrectReceivedGoods(
                                PO,
                                R2,
                                2,
                                Status.INSPECTION,
                                -4,
                                ReasonCode.KEYING_ERROR,
                                Evidence.NONE))
                .then(corrected(line(R2, 2, 1, MUG), Status.INSPECTION, -4, 0, -4_000));
    }

    @Test
    void whatCameDamagedIsDamagedOnceSomebodyKnowsWhatItIs() {
        placed().events(
                        received(
                                R2,
                                new ReceivedGoods(
                                        unknown(R2, 1, "a box"),
                                        4,
                                        Condition.DAMAGED,
                                        null,
                                        0,
                                        0,
                                        null)))
                .when(new IdentifyGoods(PO, R2, 1, CUP, 3L, Evidence.NONE))
                .then(
                        new GoodsIdentified(
                                unknown(R2, 1, "a box"),
                                new ReceivedGoods(
                                        line(R2, 2, 3, CUP),
                                        3,
                                        Condition.DAMAGED,
                                        null,
                                        5,
                                        0,
                                        null),
                                1,
                                Evidence.NONE));
    }

    @Test
    void whatTurnsOutToBeMoreThanWasOrderedSaysSo() {
        Purchase after =
                arrived()
                        .when(identify(2, CUP, null))
                        .then(
                                new GoodsIdentified(
                                        STRANGERS,
                                        good(line(R1, 3, 3, CUP), 7, 5, euro(100)),
                                        0,
                                        Evidence.NONE));
        assertThat(after.line(3).orElseThrow().open()).isZero();
    }

    @Test
    void whatIsKnownIsNotIdentified() {
        assertThat(arrived().when(identify(1, CUP, 1L)).refused(WRONG_STATE).sentence())
                .isEqualTo("line 1 of receipt R-1 of purchase order PO-1 is known as MUG");
        assertThat(arrived().when(identify(8, CUP, 1L)).refused(UNKNOWN_RECEIPT).code())
                .isEqualTo(UNKNOWN_RECEIPT);
    }

    @Test
    void whatWasIdentifiedIsCorrectedLikeTheRest() {
        Purchase identified =
                arrived()
                        .when(identify(2, CUP, 4L))
                        .then(
                                new GoodsIdentified(
                                        STRANGERS,
                                        good(line(R1, 3, 3, CUP), 4, 5, euro(57)),
                                        3,
                                        Evidence.NONE));
        Purchase after =
                new Given<>(identified)
                        .when(correct(3, Status.INSPECTION, -1, ReasonCode.KEYING_ERROR))
                        .then(corrected(line(R1, 3, 3, CUP), Status.INSPECTION, -1, 3, -14));
        assertThat(after.line(3).orElseThrow().came()).isEqualTo(3);
    }
}
