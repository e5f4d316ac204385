package io.stockbook.connectors.cutover;

import static io.stockbook.connectors.cutover.CutoverPart.ALLOCATIONS;
import static io.stockbook.connectors.cutover.CutoverPart.ORDERS;
import static io.stockbook.connectors.cutover.CutoverPart.STOCK;
import static io.stockbook.connectors.cutover.CutoverPart.TRANSFERS;

import io.stockbook.connectors.csv.OrdersTable;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.stock.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the books of an older system agree with themselves: each promised unit is promised to
 * somebody, and each unit on its way belongs to a transfer. Old systems often disagree here, and
 * nobody notices before a picker does.
 */
final class BooksCheck {

    static final String UNBALANCED = "UNBALANCED";

    private final OldBooks books;
    private final PartMistakes mistakes;

    private record OrderLineKey(OrderNumber order, int line) {}

    BooksCheck(OldBooks books, PartMistakes mistakes) {
        this.books = books;
        this.mistakes = mistakes;
    }

    void run() {
        eachStandsOnce();
        allocationsFitTheirLines();
        promisedIsPromised();
        onItsWayIsOnItsWay();
    }

    private void eachStandsOnce() {
        Set<Object> seen = new HashSet<>();
        for (StockRow row : books.stock()) {
            if (!seen.add(List.of(row.shelf(), row.status()))) {
                twice(STOCK, row.row(), "%s of %s".formatted(row.status(), row.shelf().words()));
            }
        }
        for (OrdersTable.Line row : books.orders()) {
            if (!seen.add(new OrderLineKey(row.head().number(), row.line().line()))) {
                twice(
                        ORDERS,
                        row.row(),
                        "line %d of order %s".formatted(row.line().line(), row.head().number()));
            }
        }
        for (TransferRow row : books.transfers()) {
            if (!seen.add(List.of(row.number(), row.line().line()))) {
                twice(
                        TRANSFERS,
                        row.row(),
                        "line %d of transfer %s".formatted(row.line().line(), row.number()));
            }
        }
    }

    private void twice(CutoverPart part, long row, String what) {
        mistakes.add(PartMistake.of(part, row, UNBALANCED, what + " stands twice"));
    }

    private void allocationsFitTheirLines() {
        Map<OrderLineKey, Long> wanted = new HashMap<>();
        books.orders()
                .forEach(
                        row ->
                                wanted.put(
                                        new OrderLineKey(row.head().number(), row.line().line()),
                                        row.line().quantity()));
        for (AllocationRow row : books.allocations()) {
            OrderLineKey line = new OrderLineKey(row.order(), row.line());
            Long left = wanted.get(line);
            if (left == null) {
                mistakes.add(
                        PartMistake.of(
                                ALLOCATIONS,
                                row.row(),
                                "UNKNOWN_LINE",
                                "there is no line %d of order %s"
                                        .formatted(row.line(), row.order())));
            } else if (row.quantity() > left) {
                mistakes.add(
                        PartMistake.of(
                                ALLOCATIONS,
                                row.row(),
                                UNBALANCED,
                                "%d units are promised, and line %d of order %s wants %d more only"
                                        .formatted(row.quantity(), row.line(), row.order(), left)));
            } else {
                wanted.put(line, left - row.quantity());
            }
        }
    }

    private void promisedIsPromised() {
        Map<Shelf, Long> promised = new HashMap<>();
        Map<OrderLineKey, OrdersTable.Line> lines = new HashMap<>();
        books.orders()
                .forEach(
                        row ->
                                lines.put(
                                        new OrderLineKey(row.head().number(), row.line().line()),
                                        row));
        for (AllocationRow row : books.allocations()) {
            OrdersTable.Line line = lines.get(new OrderLineKey(row.order(), row.line()));
            if (line != null) {
                promised.merge(
                        new Shelf(line.line().sku(), row.location(), row.lot()),
                        row.quantity(),
                        Long::sum);
            }
        }
        books.transfers().forEach(row -> promised.merge(row.shelf(), row.promised(), Long::sum));
        compare(Status.ALLOCATED, promised, "orders and transfers are promised %d");
    }

    private void onItsWayIsOnItsWay() {
        Map<Shelf, Long> dispatched = new HashMap<>();
        books.transfers()
                .forEach(row -> dispatched.merge(row.shelf(), row.dispatched(), Long::sum));
        compare(Status.TRANSIT, dispatched, "transfers have %d on their way");
    }

    private void compare(Status status, Map<Shelf, Long> documents, String sentence) {
        for (StockRow row : books.stock()) {
            if (row.status() != status) {
                continue;
            }
            Long found = documents.remove(row.shelf());
            if (found == null || found != row.quantity()) {
                mistakes.add(
                        PartMistake.of(
                                STOCK,
                                row.row(),
                                UNBALANCED,
                                "%d units of %s are %s, and "
                                                .formatted(
                                                        row.quantity(), row.shelf().words(), status)
                                        + sentence.formatted(found == null ? 0 : found)));
            }
        }
        documents.forEach(
                (shelf, units) -> {
                    if (units != 0) {
                        mistakes.add(
                                PartMistake.of(
                                        STOCK,
                                        1,
                                        UNBALANCED,
                                        "no units of %s are %s, and "
                                                        .formatted(shelf.words(), status)
                                                + sentence.formatted(units)));
                    }
                });
    }
}
