package io.stockbook.projectors.availability;

import io.stockbook.messages.availability.Explanation;
import io.stockbook.messages.availability.Explanation.FencedUnits;
import io.stockbook.messages.availability.Explanation.FormulaSteps;
import io.stockbook.messages.availability.Explanation.PlaceStock;
import io.stockbook.messages.availability.Explanation.ToldNumber;
import io.stockbook.messages.availability.Explanation.UsedPolicy;
import io.stockbook.messages.availability.Explanation.WaitingUnits;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what the formula made of one SKU for one channel. Where its parts come from, rows or events,
 * is all the same to it.
 *
 * @param policyPosition the event that made the policy the rule
 * @param position what all of it is as of
 * @param movements of each location
 */
record Explaining(
        ChannelId channel,
        Sku sku,
        ChannelPolicy policy,
        long policyPosition,
        SkuStock stock,
        long position,
        LastMovements movements) {

    /** More lines of the queue would bury the number that they are to explain. */
    private static final int MOST_LINES = 500;

    private static final Comparator<WaitingUnits> LARGEST_FIRST =
            Comparator.comparingLong(WaitingUnits::quantity)
                    .reversed()
                    .thenComparing(WaitingUnits::kind)
                    .thenComparing(WaitingUnits::document)
                    .thenComparing(WaitingUnits::line);

    Explanation against(@Nullable ToldNumber told) {
        AtsInputs inputs = stock.inputs(channel.code(), policy);
        Ats ats = AtsFormula.of(policy, inputs);
        FormulaSteps steps = AtsFormula.steps(policy, inputs);
        List<WaitingUnits> queue = queue();
        List<WaitingUnits> listed = queue.stream().limit(MOST_LINES).toList();
        return new Explanation(
                channel.code().value(),
                sku.value(),
                position,
                ats.ats(),
                ats.backorderable(),
                told,
                told == null
                        ? null
                        : told.ats() == ats.ats() && told.backorderable() == ats.backorderable(),
                used(),
                steps,
                Sums.of(policy, steps, ats),
                policy.locations().stream().map(this::place).toList(),
                listed,
                queue.size() - listed.size());
    }

    private UsedPolicy used() {
        return new UsedPolicy(
                policyPosition,
                policy.locations().stream().map(LocationId::value).toList(),
                policy.safetyStock(),
                policy.shareBp(),
                policy.cap(),
                policy.backorderLimit());
    }

    private List<WaitingUnits> queue() {
        List<WaitingUnits> queue = new ArrayList<>();
        for (Map.Entry<Demand, WaitingLine> line : stock.lines(policy).entrySet()) {
            Demand demand = line.getKey();
            WaitingLine waiting = line.getValue();
            queue.add(
                    new WaitingUnits(
                            demand.kind().name(),
                            demand.document(),
                            demand.line(),
                            waiting.channel() == null ? null : waiting.channel().value(),
                            waiting.quantity()));
        }
        queue.sort(LARGEST_FIRST);
        return queue;
    }

    private PlaceStock place(LocationId location) {
        StockItemId item = new StockItemId(channel.owner(), sku, location);
        Shelf shelf = stock.at(item);
        Fences fences = shelf.fences();
        return new PlaceStock(
                location.value(),
                shelf.available(),
                shelf.suspended(),
                shelf.suspended() ? 0 : shelf.available(),
                fences.inOrder().stream()
                        .map(
                                fence ->
                                        new FencedUnits(
                                                fence.channel().value(),
                                                fence.remaining(),
                                                fence.filled(),
                                                fence.until()))
                        .toList(),
                shelf.suspended() ? 0 : fences.filledFor(channel.code()),
                shelf.suspended() ? 0 : shelf.available() - fences.filled(),
                shelf.queued(),
                shelf.position(),
                movements.of(item, shelf.available(), position),
                Links.card(item));
    }
}
