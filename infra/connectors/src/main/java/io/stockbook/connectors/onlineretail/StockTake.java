package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountCommand.BeginLines;
import io.stockbook.messages.count.CountCommand.PlanCount;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The counts with which a quarter ends: of what was found, and of what is gone and nobody says why.
 * Each stock item is counted once.
 */
final class StockTake {

    /** What the file says was counted is believed. */
    private static final CountTerms BELIEVED =
            new CountTerms(Require.LARGEST_QUANTITY, 0, 0, false, true);

    private final Quarter quarter;
    private final Set<StockItemId> items = new LinkedHashSet<>();
    private Instant last = Instant.MIN;

    StockTake(Quarter quarter) {
        this.quarter = quarter;
    }

    /** True when the row is of a later quarter. */
    boolean isOver(Row row) {
        return Quarter.of(row).compareTo(quarter) > 0;
    }

    /** True when the row's units are counted; false when its stock item is counted already. */
    boolean counts(Row row) {
        boolean added = items.add(StockRows.home(row));
        last = added && row.at().isAfter(last) ? row.at() : last;
        return added;
    }

    /**
     * The counts in stages; before each, and after the last, all is at rest.
     *
     * @param balances what is there
     */
    List<List<Step>> stages(Balances balances) {
        List<Step> begun = new ArrayList<>();
        List<Step> counted = new ArrayList<>();
        sheets().forEach(
                        (count, sheet) -> {
                            List<Sku> skus = sheet.stream().map(StockItemId::sku).toList();
                            begun.add(
                                    step(
                                            count,
                                            "plan",
                                            plan(count, sheet.getFirst().location(), skus)));
                            begun.add(step(count, "begin", new BeginLines(count, skus, null)));
                            counted.add(
                                    step(
                                            count,
                                            "report",
                                            new ReportCounts(
                                                    count,
                                                    counted(sheet, balances),
                                                    null,
                                                    evidence())));
                        });
        return begun.isEmpty() ? List.of() : List.of(begun, counted);
    }

    private PlanCount plan(CountId count, LocationId location, List<Sku> skus) {
        return new PlanCount(
                count,
                location,
                Status.AVAILABLE,
                new CountSelection(skus, null),
                BELIEVED,
                evidence());
    }

    private static List<CountedUnits> counted(List<StockItemId> sheet, Balances balances) {
        return sheet.stream()
                .map(item -> new CountedUnits(item.sku(), balances.atRest(item)))
                .toList();
    }

    /** One count for each location and so many lines as one command may be about. */
    private Map<CountId, List<StockItemId>> sheets() {
        Map<LocationId, List<StockItemId>> places = new LinkedHashMap<>();
        items.forEach(
                item -> places.computeIfAbsent(item.location(), _ -> new ArrayList<>()).add(item));
        Map<CountId, List<StockItemId>> sheets = new LinkedHashMap<>();
        places.forEach(
                (location, all) -> {
                    for (int from = 0; from < all.size(); from += CountCommand.MOST_AT_ONCE) {
                        int to = Math.min(all.size(), from + CountCommand.MOST_AT_ONCE);
                        int sheet = from / CountCommand.MOST_AT_ONCE + 1;
                        sheets.put(count(location, sheet), all.subList(from, to));
                    }
                });
        return sheets;
    }

    private CountId count(LocationId location, int sheet) {
        return new CountId(
                Retailer.OWNER, new CountNumber("%s/%s/%d".formatted(quarter, location, sheet)));
    }

    private Evidence evidence() {
        return Evidence.of("stock-take " + quarter, last);
    }

    private Step step(CountId count, String what, CountCommand command) {
        return Step.chained(
                "the stock-take of " + quarter,
                CommandId.ofKey(
                        Retailer.OWNER,
                        Retailer.OWNER.value(),
                        "count-%s-%s".formatted(count.number(), what)),
                command);
    }
}
