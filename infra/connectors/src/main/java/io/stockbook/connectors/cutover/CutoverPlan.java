package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.OrdersTable;
import io.stockbook.connectors.csv.PurchaseOrdersTable;
import io.stockbook.connectors.csv.Rows;
import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is sent for the books of an older system, in phases: before the next one is sent each is
 * answered, and what follows from it by itself has happened. Ids follow from the cutover and the
 * row, so that all of it can be sent again.
 *
 * <p>What orders were promised is kept for them as soon as its stock item is open, what transfers
 * were promised before anything else is asked for. An order's allocations are kept for a checkout
 * first, each where the old system has it, and the order is placed from that checkout: so the
 * ordinary process makes exactly these its own, and looks elsewhere only for what nobody had
 * promised. Orders come last, because what they still want must not take what another one was
 * promised.
 */
final class CutoverPlan {

    private final CutoverSteps steps;
    private final OldBooks books;
    private final StockPlan stock;

    CutoverPlan(CutoverId cutover, OldBooks books) {
        this.steps = new CutoverSteps(cutover);
        this.books = books;
        this.stock = new StockPlan(steps, books);
    }

    /** All of them, in their order. */
    List<List<Step>> phases() {
        return List.of(stock.steps().toList(), transfers(), purchaseOrders(), orders());
    }

    /** For which part of the totals each opening balance is set. */
    Map<CommandId, ControlPart> openingParts() {
        return stock.openingParts();
    }

    /** The ids of all of them. */
    Stream<CommandId> ids() {
        return phases().stream().flatMap(List::stream).map(Step::id);
    }

    List<Step> transfers() {
        return OldBooks.together(books.transfers(), TransferRow::number).values().stream()
                .flatMap(this::transfer)
                .toList();
    }

    private Stream<Step> transfer(List<TransferRow> rows) {
        TransferRow first = rows.getFirst();
        TransferId transfer = new TransferId(steps.owner(), first.number());
        List<Step> asked = new ArrayList<>();
        asked.add(
                steps.transferring(
                        first.row(),
                        "request",
                        new RequestTransfer(
                                transfer,
                                Rows.same(rows, TransferRow::route, TransferRow::row),
                                rows.stream().map(TransferRow::line).toList(),
                                steps.evidence())));
        List<LeavingUnits> left =
                rows.stream()
                        .filter(row -> row.dispatched() > 0)
                        .map(
                                row ->
                                        new LeavingUnits(
                                                row.line().line(),
                                                Status.AVAILABLE,
                                                row.dispatched(),
                                                null))
                        .toList();
        if (!left.isEmpty()) {
            asked.add(
                    steps.transferring(
                            first.row(),
                            "dispatch",
                            new DispatchTransferUnits(transfer, left, steps.evidence())));
        }
        return asked.stream();
    }

    List<Step> purchaseOrders() {
        return OldBooks.together(books.purchases(), row -> row.head().number()).values().stream()
                .map(
                        rows -> {
                            PurchaseOrdersTable.Head head =
                                    Rows.same(
                                            rows,
                                            PurchaseOrdersTable.Line::head,
                                            PurchaseOrdersTable.Line::row);
                            return steps.step(
                                    CutoverPart.PURCHASE_ORDERS,
                                    rows.getFirst().row(),
                                    head.places(
                                            steps.owner(),
                                            rows.stream()
                                                    .map(PurchaseOrdersTable.Line::line)
                                                    .toList(),
                                            steps.evidence()));
                        })
                .toList();
    }

    List<Step> orders() {
        Set<OrderNumber> promised = new HashSet<>();
        books.allocations().forEach(row -> promised.add(row.order()));
        return OldBooks.together(books.orders(), row -> row.head().number()).values().stream()
                .map(
                        rows -> {
                            OrdersTable.Head head =
                                    Rows.same(rows, OrdersTable.Line::head, OrdersTable.Line::row);
                            return steps.step(
                                    CutoverPart.ORDERS,
                                    rows.getFirst().row(),
                                    head.places(
                                            new OrderId(steps.owner(), head.number()),
                                            rows.stream().map(OrdersTable.Line::line).toList(),
                                            promised.contains(head.number())
                                                    ? steps.checkout(head.number())
                                                    : null,
                                            steps.evidence()));
                        })
                .toList();
    }
}
