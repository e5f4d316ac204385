package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountCommand.ApproveVariances;
import io.stockbook.messages.count.CountCommand.BeginLines;
import io.stockbook.messages.count.CountCommand.CancelCount;
import io.stockbook.messages.count.CountCommand.CloseCount;
import io.stockbook.messages.count.CountCommand.PlanCount;
import io.stockbook.messages.count.CountCommand.RejectVariances;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import java.util.List;

/** Counts of a shelf while others take from it: approved, rejected, closed or cancelled. */
final class CountStories {

    /** So many steps of others give the processes time. */
    private static final int WHILE = 30;

    private final World world;
    private final Chance chance;
    private final String name;

    CountStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story count(long number) {
        CountId count =
                new CountId(OwnerId.HOUSE, new CountNumber("N-%s-%d".formatted(name, number)));
        StockItemId item = world.item(chance);
        List<Sku> skus = List.of(item.sku());
        Story story = Story.of(planned(count, item));
        if (chance.percent(80)) {
            story.then(WHILE, new BeginLines(count, skus, "badge-" + chance.between(1, 9)));
        }
        story.then(WHILE, reported(count, item));
        switch (chance.between(1, 4)) {
            case 1 -> story.then(WHILE, new ApproveVariances(count, skus, "looked again"));
            case 2 -> {
                story.then(WHILE, new RejectVariances(count, skus, "not believed"));
                story.then(5, reported(count, item));
                story.anyway(WHILE, new ApproveVariances(count, skus, null));
            }
            case 3 -> story.then(WHILE, new CancelCount(count, "nobody has time"));
            default -> {}
        }
        return story.anyway(WHILE, new CloseCount(count));
    }

    private PlanCount planned(CountId count, StockItemId item) {
        CountSelection selection =
                switch (chance.between(1, 8)) {
                    case 1 -> CountSelection.ALL;
                    case 2 ->
                            new CountSelection(List.of(), chance.oneOf(List.of(AbcClass.values())));
                    default -> new CountSelection(List.of(item.sku()), null);
                };
        return new PlanCount(
                count,
                item.location(),
                chance.percent(90) ? Status.AVAILABLE : Status.HELD,
                selection,
                new CountTerms(chance.between(0, 5), 500, 0, chance.percent(60), true),
                Evidence.NONE);
    }

    private ReportCounts reported(CountId count, StockItemId item) {
        return new ReportCounts(
                count,
                List.of(new CountedUnits(item.sku(), chance.between(0, 40))),
                null,
                Evidence.NONE);
    }
}
