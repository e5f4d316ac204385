package io.stockbook.application.verify;

import io.stockbook.domain.order.Order;
import io.stockbook.domain.order.OrderedLine;
import io.stockbook.domain.order.Stage;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Line;
import io.stockbook.sagas.process.Part;
import io.stockbook.sagas.process.Phase;
import io.stockbook.sagas.process.Wait;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What three books say of one order that is under way: the stock items, its process and the order
 * itself. The process hears every word of both, so it agrees with the stock items at any moment;
 * the order is told, so it agrees once the process has nothing more to tell.
 */
final class Agreement {

    private final Fulfilment process;
    private final Order order;
    private final Holding held;
    private final Consumer<String> differences;

    private Agreement(Fulfilment process, Order order, Holding held, Consumer<String> differences) {
        this.process = process;
        this.order = order;
        this.held = held;
        this.differences = differences;
    }

    static void check(Fulfilment process, Order order, Holding held, Consumer<String> differences) {
        Agreement agreement = new Agreement(process, order, held, differences);
        agreement.wanted();
        agreement.held();
        agreement.queued();
        if (order.stage() == Stage.OPEN && Resting.is(process)) {
            Told.check(process, order, held, differences);
        }
    }

    /** What is wanted, which both heard from the order. */
    private void wanted() {
        boolean cancelling = order.stage() == Stage.CANCELLING;
        if (cancelling != (process.phase() == Phase.CANCELLING) || process.phase().ended()) {
            differ(
                    "%s is %s, its process %s"
                            .formatted(process.order(), order.stage(), process.phase()));
        }
        for (var line : order.lines().entrySet()) {
            Line known = process.lines().get(line.getKey());
            OrderedLine ordered = line.getValue();
            if (known == null
                    || !Objects.equals(known.sku(), ordered.sku())
                    || known.quantity() != ordered.quantity()) {
                differ(
                        "%s of %s asks for %d units of %s, its process knows %s"
                                .formatted(
                                        line(line.getKey()),
                                        process.order(),
                                        ordered.quantity(),
                                        ordered.sku(),
                                        known == null
                                                ? "no such line"
                                                : known.quantity() + " of " + known.sku()));
            }
        }
    }

    /** Allocation by allocation; whatever only one side knows is an orphan. */
    private void held() {
        Map<Holding.Allocation, Holding.Units> left = new HashMap<>(held.allocations());
        for (Line line : process.lines().values()) {
            for (Part part : line.parts()) {
                StockItemId item =
                        new StockItemId(process.order().owner(), line.item(), part.location());
                Holding.Allocation allocation = new Holding.Allocation(item, part.allocation());
                compare(
                        allocation,
                        left.remove(allocation),
                        new Holding.Units(
                                line.number(), part.open(), part.picked(), part.shipped(), false));
            }
        }
        left.values().removeIf(units -> !units.some());
        left.forEach(
                (allocation, units) ->
                        differ(
                                ("%s holds %s of allocation %s for %s of %s, whose process does not"
                                                + " know of it")
                                        .formatted(
                                                allocation.item(),
                                                units,
                                                allocation.id(),
                                                line(units.line()),
                                                process.order())));
    }

    private void compare(
            Holding.Allocation allocation, Holding.@Nullable Units there, Holding.Units known) {
        if (there == null) {
            if (known.some()) {
                differ(
                        "the process of %s counts on %s of allocation %s for %s, and %s holds none"
                                .formatted(
                                        process.order(),
                                        known,
                                        allocation.id(),
                                        line(known.line()),
                                        allocation.item()));
            }
        } else if (!there.same(known)) {
            differ(
                    "%s holds %s of allocation %s for %s of %s, whose process knows %s for %s"
                            .formatted(
                                    allocation.item(),
                                    there,
                                    allocation.id(),
                                    line(there.line()),
                                    process.order(),
                                    known,
                                    line(known.line())));
        }
    }

    private void queued() {
        Map<Holding.Place, Long> left = new HashMap<>(held.queued());
        for (Line line : process.lines().values()) {
            for (Wait wait : line.waits()) {
                StockItemId item =
                        new StockItemId(process.order().owner(), line.item(), wait.location());
                Long there = left.remove(new Holding.Place(item, line.number()));
                if (wait.queued() != (there == null ? 0 : there)) {
                    differ(
                            "%s of %s waits for %d units at %s, its process knows of %d"
                                    .formatted(
                                            line(line.number()),
                                            process.order(),
                                            there == null ? 0 : there,
                                            item,
                                            wait.queued()));
                }
            }
        }
        left.forEach(
                (place, units) ->
                        differ(
                                "%s of %s waits for %d units at %s, and its process does not know"
                                        .formatted(
                                                line(place.line()),
                                                process.order(),
                                                units,
                                                place.item())));
    }

    private static String line(int number) {
        return "line " + number;
    }

    private void differ(String sentence) {
        differences.accept(sentence);
    }
}
