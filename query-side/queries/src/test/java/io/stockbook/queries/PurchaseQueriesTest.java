package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.messages.purchase.ReceiptTerms;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PurchaseQueriesTest {

    private Shown shown;
    private PurchaseQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_purchases_1.header
                                SELECT 'house', 'P-' || n, CASE n % 2 WHEN 0 THEN 'potter' END,
                                       'FOB_ORIGIN', CASE WHEN n < 4 THEN 'CLOSED' ELSE 'BLIND' END,
                                       'doc', NULL, 10, 10, 12, 1, now(), n, now(), 4, n,
                                       CASE n WHEN 1 THEN 'LEEDS' END, 'for Christmas'
                                FROM generate_series(1, 6) n
                                """)
                        .write(
                                """
                                INSERT INTO read_purchases_1.line VALUES
                                    ('house', 'P-1', 2, 'CUP', 5, NULL, NULL, NULL, 0, 0, 0, NULL,
                                     NULL),
                                    ('house', 'P-1', 1, 'MUG', 10, 10000, 'EUR', '2026-12-01', 10,
                                     12, 1, 'supplier:potter', 'P-1')
                                """)
                        .write(
                                """
                                INSERT INTO read_purchases_1.announcement VALUES
                                    ('house', 'P-1', 'ASN-1', '2026-11-20T16:00:00Z', NULL, NULL,
                                     now(), 2)
                                """)
                        .write(
                                """
                                INSERT INTO read_purchases_1.announced_line VALUES
                                    ('house', 'P-1', 'ASN-1', 1, 10, 10000, 'EUR', 12)
                                """)
                        .write(
                                """
                                INSERT INTO read_purchases_1.receipt VALUES
                                    ('house', 'P-1', 'R-2', NULL, 'LEEDS', NULL, now(), 4),
                                    ('house', 'P-1', 'R-1', 'ASN-1', 'LEEDS', 'DN-1', now(), 3)
                                """)
                        .write(
                                """
                                INSERT INTO read_purchases_1.receipt_line VALUES
                                    ('house', 'P-1', 'R-1', 1, 'P-1/R-1/1', NULL, 1, 'MUG', NULL,
                                     'L-1', 'B-1', 'GOOD', 12, 2, 12000, 'EUR', -1, 0, 1, NULL,
                                     NULL),
                                    ('house', 'P-1', 'R-2', 1, 'P-1/R-2/1', NULL, NULL, 'X', 'TPF',
                                     NULL, NULL, 'HELD', 3, 0, NULL, NULL, 0, 2, 0, 'barcode', 'TPF')
                                """)
                        .write(
                                """
                                INSERT INTO read_purchases_1.step VALUES
                                    ('house', 'P-1', 3, 'GoodsReceived', 'R-1: 1 line', 'dock',
                                     'bob', now(), now()),
                                    ('house', 'P-1', 1, 'PurchaseOrderPlaced', '2 lines', 'dock',
                                     'bob', now(), now())
                                """)
                        .write(
                                "INSERT INTO read_master_1.owner_policy VALUES ('a', 'AVAILABLE',"
                                        + " 1, 9)")
                        .ledgerEndsAt(9, "1 hour")
                        .viewIsAt("purchases", 9)
                        .viewIsAt("master", 9);
        queries = new PurchaseQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void aPurchaseOrderComesWithAllThatHangsOnItInOrder() {
        PurchaseAnswer answer = queries.of(id("P-1")).orElseThrow();

        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
        assertThat(answer.purchaseOrder().terms()).isEqualTo(ReceiptTerms.FOB_ORIGIN);
        assertThat(answer.purchaseOrder().supplier()).isNull();
        assertThat(answer.purchaseOrder().location()).isEqualTo("LEEDS");
        assertThat(answer.purchaseOrder().note()).isEqualTo("for Christmas");
        assertThat(answer.lines())
                .containsExactly(
                        new PurchaseLineAnswer(
                                1,
                                "MUG",
                                10,
                                10,
                                12,
                                1,
                                new Money(10_000, "EUR"),
                                LocalDate.parse("2026-12-01"),
                                "supplier:potter",
                                "P-1"),
                        new PurchaseLineAnswer(2, "CUP", 5, 0, 0, 0, null, null, null, null));
        assertThat(answer.announcements())
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.lines())
                                        .containsExactly(
                                                new AnnouncedLine(
                                                        1, 10, 12, new Money(10_000, "EUR"))));
        assertThat(answer.receipts())
                .extracting(ReceiptAnswer::receipt, ReceiptAnswer::asn, it -> it.lines().size())
                .containsExactly(tuple("R-1", "ASN-1", 1), tuple("R-2", null, 1));
        assertThat(answer.receipts().getLast().lines())
                .extracting(
                        ReceiptLineAnswer::marking,
                        ReceiptLineAnswer::source,
                        ReceiptLineAnswer::alias)
                .containsExactly(tuple("TPF", "barcode", "TPF"));
        assertThat(answer.timeLine())
                .extracting(PurchaseStep::what)
                .containsExactly("PurchaseOrderPlaced", "GoodsReceived");
    }

    @Test
    void whatWasNeverOrderedHasNoAnswer() {
        assertThat(queries.of(id("P-99"))).isEmpty();
    }

    @Test
    void ofWhomItWasOrderedIsKnownWhenSomebodyHasSaid() {
        assertThat(queries.supplier(id("P-2"))).contains(new SupplierCode("potter"));
        assertThat(queries.supplier(id("P-1"))).isEmpty();
        assertThat(queries.supplier(id("P-99"))).isEmpty();
    }

    @Test
    void theyAreListedBySupplierAndByStateTheLastCreatedFirst() {
        assertThat(numbers(null, PurchaseState.CLOSED)).containsExactly("P-3", "P-2", "P-1");
        assertThat(numbers("potter", null)).containsExactly("P-6", "P-4", "P-2");
        assertThat(numbers("potter", PurchaseState.BLIND)).containsExactly("P-6", "P-4");
        assertThat(numbers("weaver", null)).isEmpty();
    }

    @Test
    void aLongListComesInPages() {
        Page<PurchaseSummary> first =
                queries.page(OwnerId.HOUSE, null, null, new PageRequest(null, 4));
        Page<PurchaseSummary> rest =
                queries.page(OwnerId.HOUSE, null, null, new PageRequest(first.next(), 4));

        assertThat(rest.items()).extracting(PurchaseSummary::number).containsExactly("P-2", "P-1");
    }

    @Test
    void anOwnerWhoHasSaidNothingReceivesAsUsual() {
        OwnerQueries owners = new OwnerQueries(shown.application());

        assertThat(owners.policy(new OwnerId("a")))
                .isEqualTo(new OwnerPolicyAnswer("a", Receiving.AVAILABLE, 1));
        assertThat(owners.policy(OwnerId.HOUSE))
                .isEqualTo(new OwnerPolicyAnswer("house", Receiving.DOCK, 0));
    }

    private List<String> numbers(@Nullable String supplier, @Nullable PurchaseState state) {
        return queries
                .page(
                        OwnerId.HOUSE,
                        supplier == null ? null : new SupplierCode(supplier),
                        state,
                        PageRequest.FIRST)
                .items()
                .stream()
                .map(PurchaseSummary::number)
                .toList();
    }

    private static PurchaseOrderId id(String number) {
        return new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber(number));
    }
}
