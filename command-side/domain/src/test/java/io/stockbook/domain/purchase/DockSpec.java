package io.stockbook.domain.purchase;

import static io.stockbook.domain.purchase.PurchaseWords.ASN;
import static io.stockbook.domain.purchase.PurchaseWords.CUP;
import static io.stockbook.domain.purchase.PurchaseWords.LEEDS;
import static io.stockbook.domain.purchase.PurchaseWords.MUG;
import static io.stockbook.domain.purchase.PurchaseWords.PO;
import static io.stockbook.domain.purchase.PurchaseWords.POTTER;
import static io.stockbook.domain.purchase.PurchaseWords.R1;
import static io.stockbook.domain.purchase.PurchaseWords.R2;
import static io.stockbook.domain.purchase.PurchaseWords.euro;
import static io.stockbook.domain.purchase.PurchaseWords.good;
import static io.stockbook.domain.purchase.PurchaseWords.line;
import static io.stockbook.domain.purchase.PurchaseWords.marked;
import static io.stockbook.domain.purchase.PurchaseWords.nothing;
import static io.stockbook.domain.purchase.PurchaseWords.ofLine;
import static io.stockbook.domain.purchase.PurchaseWords.ofSku;
import static io.stockbook.domain.purchase.PurchaseWords.order;
import static io.stockbook.domain.purchase.PurchaseWords.placed;
import static io.stockbook.domain.purchase.PurchaseWords.receive;
import static io.stockbook.domain.purchase.PurchaseWords.received;
import static io.stockbook.domain.purchase.PurchaseWords.unknown;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.domain.Given;
import io.stockbook.domain.value.ValueShare;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptLineId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand.AnnounceGoods;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveBlind;
import io.stockbook.messages.purchase.PurchaseEvent.BlindReceiptOpened;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsAnnounced;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderClosed;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.UnloadedGoods;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DockSpec {

    private static final ItemAlias P_4711 = new ItemAlias("supplier:potter", "P-4711");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static AnnounceGoods announce(AnnouncedGoods... goods) {
        return new AnnounceGoods(PO, ASN, List.of(goods), NOON, null, Evidence.NONE);
    }

    @Test
    void whatIsOnItsWayHasItsShareAndTheTermsByWhichItIsOurs() {
        placed().when(announce(new AnnouncedGoods(2, 1), new AnnouncedGoods(3, 9)))
                .then(
                        new GoodsAnnounced(
                                ASN,
                                ReceiptTerms.FOB_ORIGIN,
                                List.of(
                                        new AnnouncedGoods.Worth(2, 1, euro(33)),
                                        new AnnouncedGoods.Worth(3, 9, null)),
                                NOON,
                                null,
                                Evidence.NONE));
    }

    @Test
    void anAnnouncementIsMadeOnceAndOfLinesThatThereAre() {
        assertThat(
                        placed().when(announce(new AnnouncedGoods(7, 1)))
                                .refused(UNKNOWN_LINE)
                                .sentence())
                .isEqualTo("purchase order PO-1 has no line 7");
        Purchase announced =
                placed().when(announce(new AnnouncedGoods(1, 1)))
                        .then(
                                new GoodsAnnounced(
                                        ASN,
                                        ReceiptTerms.FOB_ORIGIN,
                                        List.of(new AnnouncedGoods.Worth(1, 1, euro(1_000))),
                                        NOON,
                                        null,
                                        Evidence.NONE));
        assertThat(
                        new Given<>(announced)
                                .when(announce(new AnnouncedGoods(1, 1)))
                                .refused(ALREADY_EXISTS)
                                .sentence())
                .isEqualTo("purchase order PO-1 has an announcement ASN-1 already");
    }

    @Test
    void goodsThatAreNamedAreAnnouncedOfTheLinesThatWaitForThemAndTheRestOfTheLast() {
        Purchase announced =
                placed().when(
                                announce(
                                        new AnnouncedGoods(null, MUG, P_4711, 8),
                                        new AnnouncedGoods(3, 1),
                                        new AnnouncedGoods(null, MUG, null, 4)))
                        .then(
                                new GoodsAnnounced(
                                        ASN,
                                        ReceiptTerms.FOB_ORIGIN,
                                        List.of(
                                                new AnnouncedGoods.Worth(
                                                        1, 10, euro(10_000), P_4711),
                                                new AnnouncedGoods.Worth(3, 1, null),
                                                new AnnouncedGoods.Worth(2, 2, euro(67))),
                                        NOON,
                                        null,
                                        Evidence.NONE));
        AsnNumber next = new AsnNumber("ASN-2");
        new Given<>(announced)
                .when(
                        new AnnounceGoods(
                                PO,
                                next,
                                List.of(new AnnouncedGoods(null, MUG, P_4711, 5)),
                                NOON,
                                null,
                                Evidence.NONE))
                .then(
                        new GoodsAnnounced(
                                next,
                                ReceiptTerms.FOB_ORIGIN,
                                List.of(new AnnouncedGoods.Worth(2, 5, euro(166), P_4711)),
                                NOON,
                                null,
                                Evidence.NONE));
    }

    @Test
    void whatNoLineAskedForIsNotAnnounced() {
        Sku pan = new Sku("PAN");
        assertThat(
                        placed().when(announce(new AnnouncedGoods(null, pan, null, 1)))
                                .refused(UNKNOWN_LINE)
                                .sentence())
                .isEqualTo("purchase order PO-1 has no line of PAN");
        assertThat(
                        placed().when(announce(new AnnouncedGoods(null, pan, P_4711, 1)))
                                .refused(UNKNOWN_LINE)
                                .sentence())
                .isEqualTo(
                        "purchase order PO-1 has no line of PAN, which is P-4711 of"
                                + " supplier:potter");
    }

    @Test
    void goodsOfALineComeWithTheirShareOfItsValue() {
        placed().when(receive(R1, ofLine(1, 4)))
                .then(received(R1, good(line(R1, 1, 1, MUG), 4, 10, euro(4_000))));
    }

    @Test
    void theSharesOfALineAddUpToItsValueAndTheLastTakesTheRest() {
        Purchase purchase =
                placed().when(receive(R1, ofLine(2, 1)))
                        .then(received(R1, good(line(R1, 1, 2, MUG), 1, 3, euro(33))));
        new Given<>(purchase)
                .when(receive(R2, ofLine(2, 1), ofLine(2, 1)))
                .then(
                        received(
                                R2,
                                good(line(R2, 1, 2, MUG), 1, 2, euro(34)),
                                good(line(R2, 2, 2, MUG), 1, 1, euro(33))));
    }

    @Test
    void whatIsTooMuchIsReceivedAtTheRateOfTheLineAndSaysByHowMuch() {
        placed().when(receive(R1, ofLine(1, 12)))
                .then(received(R1, good(line(R1, 1, 1, MUG), 12, 10, euro(12_000))));
    }

    @Test
    void goodsOfASkuGoToTheLinesThatWaitForItAndTheRestToTheLast() {
        placed().when(receive(R1, ofSku(MUG, 15)))
                .then(
                        received(
                                R1,
                                good(line(R1, 1, 1, MUG), 10, 10, euro(10_000)),
                                good(line(R1, 2, 2, MUG), 5, 3, euro(167))));
    }

    @Test
    void goodsThatNoLineAskedForAreReceivedToo() {
        Sku pan = new Sku("PAN");
        placed().when(receive(R1, ofSku(pan, 2, euro(500))))
                .then(received(R1, good(line(R1, 1, null, pan), 2, 0, euro(500))));
    }

    @Test
    void aLineWithoutAValueTakesTheOneThatIsTold() {
        placed().when(receive(R1, ofSku(CUP, 2, euro(500))))
                .then(received(R1, good(line(R1, 1, 3, CUP), 2, 5, euro(500))));
    }

    @Test
    void nothingIsExpectedOfADraftOrOfWhatIsClosedAndItIsReceivedAllTheSame() {
        ReceivedGoods unexpected = good(line(R1, 1, 1, MUG), 2, 0, euro(2_000));
        nothing()
                .events(order(true))
                .when(receive(R1, ofLine(1, 2)))
                .then(received(R1, unexpected));
        placed().events(new PurchaseOrderClosed(List.of(), Evidence.NONE))
                .when(receive(R1, ofLine(1, 2)))
                .then(received(R1, unexpected));
    }

    @Test
    void goodsThatNobodyKnowsGetANameOfTheirOwnAndAreKeptApart() {
        Purchase after =
                placed().when(receive(R1, marked("TPF-40", 3, euro(90))))
                        .then(
                                received(
                                        R1,
                                        new ReceivedGoods(
                                                unknown(R1, 1, "TPF-40"),
                                                3,
                                                Condition.GOOD,
                                                null,
                                                0,
                                                0,
                                                euro(90))));
        assertThat(after.lines()).allSatisfy(line -> assertThat(line.came()).isZero());
        assertThat(new ReceiptLineId(PO, R1, 1).unidentified())
                .isNotEqualTo(new ReceiptLineId(PO, R1, 2).unidentified());
    }

    @Test
    void theCodeByWhichGoodsWereNamedStaysWithThem() {
        placed().when(receive(R1, called(P_4711, MUG, 12)))
                .then(
                        received(
                                R1,
                                called(good(line(R1, 1, 1, MUG), 10, 10, euro(10_000))),
                                called(good(line(R1, 2, 2, MUG), 2, 3, euro(67)))));
    }

    @Test
    void aCodeOfWhichNobodyKnowsWhatItMeansIsKeptApartLikeAWordOnACarton() {
        placed().when(receive(R1, called(P_4711, null, 3)))
                .then(
                        received(
                                R1,
                                called(
                                        new ReceivedGoods(
                                                unknown(R1, 1, "P-4711"),
                                                3,
                                                Condition.GOOD,
                                                null,
                                                0,
                                                0,
                                                null))));
    }

    private static UnloadedGoods called(ItemAlias code, @Nullable Sku sku, long quantity) {
        return new UnloadedGoods(null, sku, code, null, quantity, Condition.GOOD, null, null, null);
    }

    private static ReceivedGoods called(ReceivedGoods goods) {
        return new ReceivedGoods(
                goods.of(),
                goods.quantity(),
                goods.condition(),
                goods.bin(),
                goods.expected(),
                goods.over(),
                goods.value(),
                P_4711);
    }

    @Test
    void aReceiptIsReportedOnceAndOfLinesThatThereAre() {
        assertThat(placed().when(receive(R1, ofLine(9, 1))).refused(UNKNOWN_LINE).sentence())
                .isEqualTo("purchase order PO-1 has no line 9");
        assertThat(
                        placed().events(received(R1, good(line(R1, 1, 1, MUG), 1, 10, null)))
                                .when(receive(R1, ofLine(1, 1)))
                                .refused(ALREADY_EXISTS)
                                .sentence())
                .isEqualTo("purchase order PO-1 has a receipt R-1 already");
    }

    @Test
    void whatNobodyOrderedMakesADocumentOfItsOwn() {
        PurchaseOrderId blind = new PurchaseOrderId(PO.owner(), new PurchaseOrderNumber("B-1"));
        ReceiptNumber number = new ReceiptNumber("B-1");
        nothing()
                .when(
                        new ReceiveBlind(
                                blind,
                                POTTER,
                                LEEDS,
                                List.of(ofSku(MUG, 4, euro(80))),
                                Evidence.NONE))
                .then(
                        new BlindReceiptOpened(POTTER, Evidence.NONE),
                        new GoodsReceived(
                                number,
                                ReceiptTerms.AT_DOCK,
                                List.of(
                                        new ReceivedGoods(
                                                new ReceiptLine(
                                                        number, null, 1, null, LEEDS, MUG, null,
                                                        null),
                                                4,
                                                Condition.GOOD,
                                                null,
                                                0,
                                                0,
                                                euro(80))),
                                Evidence.NONE));
    }

    @Test
    void goodsAreNamedInOneWay() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new UnloadedGoods(1, MUG, null, 1, Condition.GOOD, null, null, null))
                .withMessage(
                        "goods are named by line, by sku, by alias or by marking, and by one of"
                                + " them only");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new UnloadedGoods(
                                        1,
                                        null,
                                        P_4711,
                                        null,
                                        1,
                                        Condition.GOOD,
                                        null,
                                        null,
                                        null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnnouncedGoods(1, MUG, null, 1))
                .withMessage("goods are announced by line or by what they are, and by one of them");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ReceiveBlind(
                                        PO, null, LEEDS, List.of(ofLine(1, 1)), Evidence.NONE))
                .withMessage("a blind receipt has no lines of a purchase order");
    }

    @Test
    void noSumOverflows() {
        UnloadedGoods most = ofLine(1, Require.LARGEST_QUANTITY);
        UnloadedGoods[] many = new UnloadedGoods[101];
        Arrays.fill(many, most);
        assertThat(placed().when(receive(R1, many)).refused(LIMIT_REACHED).numbers())
                .containsEntry("units", 101 * Require.LARGEST_QUANTITY);
    }

    @Test
    void whatIsBeyondAllNumbersHasNoValue() {
        assertThat(ValueShare.between(euro(1_000_000_000_000_000L), 1, 0, 1_000_000_000_000L))
                .isNull();
    }
}
