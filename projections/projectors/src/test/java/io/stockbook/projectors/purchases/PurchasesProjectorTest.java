package io.stockbook.projectors.purchases;

import static io.stockbook.schema.jooq.read_purchases_1.Tables.ANNOUNCED_LINE;
import static io.stockbook.schema.jooq.read_purchases_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_purchases_1.Tables.LINE;
import static io.stockbook.schema.jooq.read_purchases_1.Tables.RECEIPT_LINE;
import static io.stockbook.schema.jooq.read_purchases_1.Tables.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_purchases_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_purchases_1.tables.records.LineRecord;
import io.stockbook.schema.jooq.read_purchases_1.tables.records.ReceiptLineRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PurchasesProjectorTest {

    private static final PurchaseOrderId PO =
            new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber("PO/1"));
    private static final Sku MUG = new Sku("MUG");
    private static final ReceiptNumber RECEIPT = new ReceiptNumber("R-1");
    private static final AsnNumber ASN = new AsnNumber("ASN-1");
    private static final ItemAlias CODE = new ItemAlias("supplier:potter", "P-1");
    private static final Money VALUE = new Money(100_00, "EUR");

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void asMuchHasComeAsTheEventsSay(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 1_500);
        Map<String, Long> plain = new TreeMap<>();
        history.forEach(recorded -> fold(plain, recorded));

        try (Views views = Views.fresh()) {
            views.feed("purchases", 1, history, 100);

            assertThat(views.database().selectFrom(HEADER).fetchMap(HEADER.NUMBER, HEADER.RECEIVED))
                    .isEqualTo(plain)
                    .isNotEmpty();
        }
    }

    private static void fold(Map<String, Long> plain, RecordedEvent recorded) {
        if (recorded.event() instanceof PurchaseEvent event) {
            String number = PurchaseOrderId.parse(recorded.stream()).number().value();
            long came =
                    switch (event) {
                        case PurchaseEvent.GoodsReceived it ->
                                it.lines().stream().mapToLong(ReceivedGoods::quantity).sum();
                        case PurchaseEvent.ReceivedGoodsCorrected it -> it.change();
                        case PurchaseEvent.PurchaseOrderPlaced _,
                                PurchaseEvent.PurchaseOrderApproved _,
                                PurchaseEvent.GoodsAnnounced _,
                                PurchaseEvent.BlindReceiptOpened _,
                                PurchaseEvent.GoodsSentBack _,
                                PurchaseEvent.GoodsIdentified _,
                                PurchaseEvent.PurchaseOrderClosed _,
                                PurchaseEvent.PurchaseOrderCancelled _ ->
                                0;
                    };
            plain.merge(number, came, Long::sum);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void eachLineTellsWhatWasOrderedAnnouncedReceivedAndReturned(int batch) throws SQLException {
        Recorder ledger = new Recorder().record(PO, story());
        try (Views views = Views.fresh()) {
            views.feed("purchases", 1, ledger.events(), batch);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getState()).isEqualTo("PLACED");
            assertThat(header.getReceived()).isEqualTo(14);
            assertThat(header.getReturned()).isEqualTo(1);
            LineRecord line = views.database().selectFrom(LINE).fetchSingle();
            assertThat(line.getOrdered()).isEqualTo(10);
            assertThat(line.getAnnounced()).isEqualTo(10);
            assertThat(line.getReceived()).isEqualTo(13);
            assertThat(line.getReturned()).isEqualTo(1);
            assertThat(line.getSource()).isEqualTo("supplier:potter");
            assertThat(line.getAlias()).isEqualTo("P-1");
            assertThat(views.database().selectFrom(ANNOUNCED_LINE).fetchSingle().getReceived())
                    .isEqualTo(13);
            assertThat(
                            views.database()
                                    .selectFrom(RECEIPT_LINE)
                                    .orderBy(RECEIPT_LINE.LINE)
                                    .fetch(PurchasesProjectorTest::told))
                    .containsExactly(
                            "PO%2F1/R-1/1 MUG null 12 -1 0 1 from null",
                            "PO%2F1/R-1/2 UNIDENTIFIED-1 P-1 of supplier:potter 3 0 2 0 from null",
                            "PO%2F1/R-1/3 MUG null 2 0 0 0 from 2");
            assertThat(views.database().selectFrom(STEP).orderBy(STEP.POSITION).fetch(STEP.DETAIL))
                    .containsExactly(
                            "1 line",
                            null,
                            "ASN-1",
                            "R-1: 2 lines",
                            "R-1 line 1 by -1",
                            "1 line",
                            "2 of R-1 line 2 are MUG");
        }
    }

    private static String told(ReceiptLineRecord line) {
        return "%s %s %s %d %d %d %d from %s"
                .formatted(
                        line.getReference(),
                        line.getSku(),
                        line.getAlias() == null
                                ? null
                                : line.getAlias() + " of " + line.getSource(),
                        line.getQuantity(),
                        line.getCorrected(),
                        line.getIdentified(),
                        line.getReturned(),
                        line.getFromLine());
    }

    private static PurchaseEvent[] story() {
        ReceiptLine mugs = line(1, 1, MUG, null);
        ReceiptLine strange = line(2, null, new Sku("UNIDENTIFIED-1"), "TPF-40");
        return new PurchaseEvent[] {
            new PurchaseEvent.PurchaseOrderPlaced(
                    new SupplierCode("potter"),
                    ReceiptTerms.AT_DOCK,
                    true,
                    new LocationId("north"),
                    List.of(new PurchaseLine(1, MUG, 10, VALUE, null, CODE)),
                    Evidence.NONE),
            new PurchaseEvent.PurchaseOrderApproved(Evidence.NONE),
            new PurchaseEvent.GoodsAnnounced(
                    ASN,
                    ReceiptTerms.AT_DOCK,
                    List.of(new AnnouncedGoods.Worth(1, 10, VALUE)),
                    null,
                    null,
                    Evidence.NONE),
            new PurchaseEvent.GoodsReceived(
                    RECEIPT,
                    ReceiptTerms.AT_DOCK,
                    List.of(
                            goods(mugs, 12, 2),
                            new ReceivedGoods(strange, 3, Condition.GOOD, null, 0, 0, null, CODE)),
                    Evidence.NONE),
            new PurchaseEvent.ReceivedGoodsCorrected(
                    mugs,
                    Status.INSPECTION,
                    -1,
                    11,
                    ReasonCode.KEYING_ERROR,
                    new Money(-10_00, "EUR"),
                    Evidence.NONE),
            new PurchaseEvent.GoodsSentBack(
                    List.of(
                            new SentBackGoods.Booked(
                                    mugs, Status.DAMAGED, 1, ReasonCode.DAMAGE, 10)),
                    Evidence.NONE),
            new PurchaseEvent.GoodsIdentified(
                    strange, goods(line(3, 1, MUG, null), 2, 2), 1, Evidence.NONE)
        };
    }

    private static ReceivedGoods goods(ReceiptLine of, long quantity, long over) {
        return new ReceivedGoods(of, quantity, Condition.GOOD, null, 0, over, null);
    }

    private static ReceiptLine line(
            int line, @Nullable Integer purchaseLine, Sku sku, @Nullable String marking) {
        return new ReceiptLine(
                RECEIPT, ASN, line, purchaseLine, new LocationId("NORTH"), sku, null, marking);
    }
}
