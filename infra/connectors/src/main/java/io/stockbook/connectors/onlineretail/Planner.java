package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.id.OrderNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into commands. What it plans for a row depends on the rows up to it and on nothing
 * else, so that every import of a file sends the same commands with the same ids.
 */
final class Planner {

    private final Catalog catalog = new Catalog();
    private final Prices prices = new Prices();
    private final StockRows stock;
    private final Map<String, Integer> runs = new HashMap<>();
    private @Nullable Invoice invoice;

    Planner() {
        this(new Balances());
    }

    Planner(Balances balances) {
        stock = new StockRows(balances, prices);
    }

    /**
     * What the next row leads to; the order of an invoice comes with the row after its last.
     *
     * @throws IllegalArgumentException with the row's number when the row fits no rule
     */
    List<Step> take(Row row) {
        try {
            List<Step> steps = new ArrayList<>();
            Invoice current = invoice;
            if (current == null || !current.continuesWith(row)) {
                steps.addAll(finish());
                current = new Invoice(row, number(row));
                invoice = current;
            }
            plan(row, current, steps);
            return steps;
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            throw new IllegalArgumentException(
                    "%s fits no rule: %s".formatted(row.name(), unfit.getMessage()), unfit);
        }
    }

    /** What is left to do after the last row. */
    List<Step> finish() {
        Invoice last = invoice;
        invoice = null;
        return last == null ? List.of() : last.order().stream().toList();
    }

    private void plan(Row row, Invoice current, List<Step> steps) {
        RowClass rowClass = RowClass.of(row);
        if (rowClass != RowClass.NON_STOCK) {
            catalog.meet(row, rowClass).ifPresent(steps::add);
            prices.learn(row);
        }
        switch (rowClass) {
            case SHIPPED -> {
                stock.takeFromHome(row).ifPresent(steps::add);
                current.addShipped(row);
            }
            case RETURNED -> steps.addAll(stock.returned(row));
            case LOST -> {
                stock.takeFromHome(row).ifPresent(steps::add);
                steps.add(stock.lost(row));
            }
            case FOUND -> steps.add(stock.found(row));
            case NON_STOCK -> current.addService(row);
        }
    }

    /** An invoice number that comes again after others is an order of its own. */
    private OrderNumber number(Row row) {
        int run = runs.merge(row.invoice(), 1, Integer::sum);
        return new OrderNumber(run == 1 ? row.invoice() : row.invoice() + "/" + run);
    }
}
