package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.OrdersTable;
import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.SetOpeningBalance;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What stock items are asked for: their opening balances, and what of them orders are promised. */
final class StockPlan {

    private final CutoverSteps steps;
    private final OldBooks books;
    private final Map<OrderNumber, Map<Integer, OrdersTable.Line>> lines = new HashMap<>();

    StockPlan(CutoverSteps steps, OldBooks books) {
        this.steps = steps;
        this.books = books;
        for (OrdersTable.Line row : books.orders()) {
            lines.computeIfAbsent(row.head().number(), _ -> new HashMap<>())
                    .put(row.line().line(), row);
        }
    }

    /** Those of one stock item in this order. */
    Stream<Step> steps() {
        return Stream.concat(openings(), reservations());
    }

    /** For which part of the totals each opening balance is set. */
    Map<CommandId, ControlPart> openingParts() {
        Map<CommandId, ControlPart> parts = new HashMap<>();
        opened().forEach(
                        row ->
                                parts.put(
                                        steps.id(CutoverSteps.origin(CutoverPart.STOCK, row.row())),
                                        row.part()));
        return parts;
    }

    private Stream<StockRow> opened() {
        return books.stock().stream().filter(row -> row.quantity() > 0);
    }

    private Stream<Step> openings() {
        return opened().map(
                        row ->
                                steps.chained(
                                        CutoverPart.STOCK,
                                        row.row(),
                                        new SetOpeningBalance(
                                                row.shelf().item(steps.owner()),
                                                row.opens(),
                                                row.quantity(),
                                                row.shelf().lot(),
                                                row.value(),
                                                steps.evidence())));
    }

    private Stream<Step> reservations() {
        return books.allocations().stream()
                .map(row -> steps.chained(CutoverPart.ALLOCATIONS, row.row(), reservation(row)));
    }

    private AllocateStock reservation(AllocationRow row) {
        OrdersTable.Line line = lines.getOrDefault(row.order(), Map.of()).get(row.line());
        if (line == null) {
            throw new IllegalStateException("an allocation of no line was not found before");
        }
        return new AllocateStock(
                new StockItemId(steps.owner(), line.line().sku(), row.location()),
                new AllocationId(steps.id("allocation of row " + row.row()).value()),
                new Demand(Demand.Kind.CHECKOUT, steps.checkout(row.order()), row.line()),
                line.head().channel(),
                Rank.unplaced(row.line()),
                row.quantity(),
                null,
                row.lot(),
                steps.evidence());
    }
}
