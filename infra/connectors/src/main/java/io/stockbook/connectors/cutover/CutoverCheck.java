package io.stockbook.connectors.cutover;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.platform.csv.CsvMistake;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Holds what was read against itself, against the ledger and against the old system's totals. */
final class CutoverCheck {

    private final KnownThings ledger;

    CutoverCheck(KnownThings ledger) {
        this.ledger = ledger;
    }

    boolean begun(CutoverId cutover) {
        return !ledger.known(Set.of(cutover)).isEmpty();
    }

    CutoverReport report(
            CutoverId cutover, ControlTotals stated, OldBooks books, PartMistakes mistakes) {
        if (books.isEmpty()) {
            throw Conflict.wrongState(
                    "No file of cutover %s has a row: bring its files first."
                            .formatted(cutover.number()));
        }
        ControlTotals read = OldTotals.of(books, mistakes);
        if (mistakes.isEmpty()) {
            new BooksCheck(books, mistakes).run();
            new LedgerCheck(cutover.owner(), ledger).find(books, begun(cutover), mistakes);
            documents(cutover, books, mistakes);
        }
        List<String> differences =
                stated.differences(read).stream()
                        .map(difference -> difference.sentence("the rows"))
                        .toList();
        return CutoverReport.of(read, differences, mistakes);
    }

    /** Rows that do not make a document together are found by making it. */
    private static void documents(CutoverId cutover, OldBooks books, PartMistakes mistakes) {
        if (!mistakes.isEmpty()) {
            return;
        }
        CutoverPlan plan = new CutoverPlan(cutover, books);
        Map<CutoverPart, Supplier<List<Step>>> documents =
                Map.of(
                        CutoverPart.PURCHASE_ORDERS, plan::purchaseOrders,
                        CutoverPart.TRANSFERS, plan::transfers,
                        CutoverPart.ORDERS, plan::orders);
        documents.forEach(
                (part, made) -> {
                    try {
                        var _ = made.get();
                    } catch (CsvMistake mistake) {
                        mistakes.add(PartMistake.of(part, mistake));
                    } catch (IllegalArgumentException mistake) {
                        String sentence = String.valueOf(mistake.getMessage());
                        mistakes.add(PartMistake.of(part, 1, "INVALID_ROW", sentence));
                    }
                });
    }
}
