package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.OrdersTable;
import io.stockbook.connectors.csv.PurchaseOrdersTable;
import io.stockbook.connectors.csv.Rows;
import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.SetOpeningBalance;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final CutoverId cutover;
    private final OldBooks books;
    private final Map<OrderNumber, Map<Integer, OrdersTable.Line>> lines = new HashMap<>();

    CutoverPlan(CutoverId cutover, OldBooks books) {
        this.cutover = cutover;
        this.books = books;
        for (OrdersTable.Line row : books.orders()) {
            lines.computeIfAbsent(row.head().number(), _ -> new HashMap<>())
                    .put(row.line().line(), row);
        }
    }

    /** All of them, in their order. */
    List<List<Step>> phases() {
        return List.of(
                Stream.concat(openings(), reservations()).toList(),
                transfers(),
                purchaseOrders(),
                orders());
    }

    /** The ids of all of them. */
    Stream<CommandId> ids() {
        return phases().stream().flatMap(List::stream).map(Step::id);
    }

    /** For which part of the totals each opening balance is set. */
    Map<CommandId, ControlPart> openingParts() {
        Map<CommandId, ControlPart> parts = new HashMap<>();
        opened().forEach(row -> parts.put(id(origin(CutoverPart.STOCK, row.row())), row.part()));
        return parts;
    }

    private Stream<StockRow> opened() {
        return books.stock().stream().filter(row -> row.quantity() > 0);
    }

    private Stream<Step> openings() {
        return opened()
                .map(
                        row ->
                                chained(
                                        CutoverPart.STOCK,
                                        row.row(),
                                        new SetOpeningBalance(
                                                row.shelf().item(owner()),
                                                row.opens(),
                                                row.quantity(),
                                                row.shelf().lot(),
                                                row.value(),
                                                evidence())));
    }

    List<Step> transfers() {
        return OldBooks.together(books.transfers(), TransferRow::number).values().stream()
                .flatMap(this::transfer)
                .toList();
    }

    private Stream<Step> transfer(List<TransferRow> rows) {
        TransferRow first = rows.getFirst();
        TransferId transfer = new TransferId(owner(), first.number());
        List<Step> steps = new ArrayList<>();
        steps.add(
                transferring(
                        first.row(),
                        "request",
                        new RequestTransfer(
                                transfer,
                                Rows.same(rows, TransferRow::route, TransferRow::row),
                                rows.stream().map(TransferRow::line).toList(),
                                evidence())));
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
            steps.add(
                    transferring(
                            first.row(),
                            "dispatch",
                            new DispatchTransferUnits(transfer, left, evidence())));
        }
        return steps.stream();
    }

    private Stream<Step> reservations() {
        return books.allocations().stream()
                .map(row -> chained(CutoverPart.ALLOCATIONS, row.row(), reservation(row)));
    }

    private AllocateStock reservation(AllocationRow row) {
        OrdersTable.Line line = lines.getOrDefault(row.order(), Map.of()).get(row.line());
        if (line == null) {
            throw new IllegalStateException("an allocation of no line was not found before");
        }
        return new AllocateStock(
                new StockItemId(owner(), line.line().sku(), row.location()),
                new AllocationId(id("allocation of row " + row.row()).value()),
                new Demand(Demand.Kind.CHECKOUT, checkout(row.order()), row.line()),
                line.head().channel(),
                Rank.unplaced(row.line()),
                row.quantity(),
                null,
                row.lot(),
                evidence());
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
                            return step(
                                    CutoverPart.PURCHASE_ORDERS,
                                    rows.getFirst().row(),
                                    head.places(
                                            owner(),
                                            rows.stream()
                                                    .map(PurchaseOrdersTable.Line::line)
                                                    .toList(),
                                            evidence()));
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
                            return step(
                                    CutoverPart.ORDERS,
                                    rows.getFirst().row(),
                                    head.places(
                                            new OrderId(owner(), head.number()),
                                            rows.stream().map(OrdersTable.Line::line).toList(),
                                            promised.contains(head.number())
                                                    ? checkout(head.number())
                                                    : null,
                                            evidence()));
                        })
                .toList();
    }

    /** Checkouts of one owner are told apart by their name, and no shop gives this one. */
    private String checkout(OrderNumber order) {
        return "cutover-" + id("checkout of order " + order).value();
    }

    private static String origin(CutoverPart part, long row) {
        return "%s, row %d".formatted(part.word(), row);
    }

    private Step step(CutoverPart part, long row, Command command) {
        String origin = origin(part, row);
        return new Step(origin, id(origin), command, List.of(), Set.of());
    }

    /** After whatever its stock item was asked before. */
    private Step chained(CutoverPart part, long row, Command command) {
        String origin = origin(part, row);
        return Step.chained(origin, id(origin), command);
    }

    private Step transferring(long row, String what, Command command) {
        String origin = origin(CutoverPart.TRANSFERS, row);
        return Step.chained(origin, id(what + " of " + origin), command);
    }

    private CommandId id(String name) {
        return CommandId.ofDocument(cutover).derived(name);
    }

    private Evidence evidence() {
        return Evidence.of("cutover " + cutover.number());
    }

    private OwnerId owner() {
        return cutover.owner();
    }
}
