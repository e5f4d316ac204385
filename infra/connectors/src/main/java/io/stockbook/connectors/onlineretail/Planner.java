package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into commands, in stages: between two stages everything that follows by itself from
 * the first is to have happened. What it plans for a row depends on the rows up to it and on
 * nothing else, so that every import of a file sends the same commands with the same ids.
 */
final class Planner {

    private final Catalog catalog = new Catalog();
    private final Prices prices = new Prices();
    private final Balances balances;
    private final StockRows stock;
    private final Map<String, Integer> runs = new HashMap<>();
    private @Nullable Run run;
    private @Nullable StockTake stockTake;

    Planner() {
        this(new Balances());
    }

    Planner(Balances balances) {
        this.balances = balances;
        stock = new StockRows(balances, prices);
    }

    /**
     * What the next row leads to; what an invoice leads to as a whole comes with the row after its
     * last, and the stock-take of a quarter before the first row of a later one.
     *
     * @throws IllegalArgumentException with the row's number when the row fits no rule
     */
    List<List<Step>> take(Row row) {
        try {
            List<List<Step>> stages = new ArrayList<>();
            StockTake open = stockTake;
            if (open != null && open.isOver(row)) {
                stages.addAll(finish());
            }
            stages.add(steps(row));
            return stages;
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            throw new IllegalArgumentException(
                    "%s fits no rule: %s".formatted(row.name(), unfit.getMessage()), unfit);
        }
    }

    /** What is left to do after the last row of the file, or of a quarter. */
    List<List<Step>> finish() {
        List<List<Step>> stages = new ArrayList<>();
        Run last = run;
        StockTake open = stockTake;
        if (last != null) {
            stages.add(last.steps());
        }
        if (open != null) {
            stages.addAll(open.stages(balances));
        }
        balances.rest();
        run = null;
        stockTake = null;
        return stages;
    }

    private List<Step> steps(Row row) {
        List<Step> steps = new ArrayList<>();
        Run current = run;
        if (current == null || !current.continuesWith(row)) {
            if (current != null) {
                steps.addAll(current.steps());
            }
            current = new Run(row, number(row));
            run = current;
        }
        plan(row, current, steps);
        return steps;
    }

    private void plan(Row row, Run current, List<Step> steps) {
        RowClass rowClass = RowClass.of(row);
        if (rowClass != RowClass.NON_STOCK) {
            catalog.meet(row, rowClass).ifPresent(steps::add);
            prices.learn(row);
        }
        switch (rowClass) {
            case SHIPPED -> {
                stock.takeFromHome(row).ifPresent(steps::add);
                current.order().addShipped(row);
            }
            case RETURNED -> {
                balances.await(StockRows.home(row), -row.quantity());
                current.creditNote().add(row);
            }
            case LOST -> {
                stock.takeFromHome(row).ifPresent(steps::add);
                if (!(LossReason.isUnexplained(row.description()) && isCounted(row))) {
                    steps.add(stock.lost(row));
                }
            }
            case FOUND -> {
                if (isCounted(row)) {
                    balances.await(StockRows.home(row), row.quantity());
                } else {
                    steps.add(stock.found(row));
                }
            }
            case NON_STOCK -> current.order().addService(row);
        }
    }

    private boolean isCounted(Row row) {
        StockTake open = stockTake;
        if (open == null) {
            open = new StockTake(Quarter.of(row));
            stockTake = open;
        }
        return open.counts(row);
    }

    /** An invoice number that comes again after others is a document of its own. */
    private String number(Row row) {
        int times = runs.merge(row.invoice(), 1, Integer::sum);
        return times == 1 ? row.invoice() : row.invoice() + "/" + times;
    }
}
