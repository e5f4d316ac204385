package io.stockbook.domain.purchase;

import io.stockbook.domain.value.ValueShare;
import io.stockbook.messages.Money;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.ReceiptLineId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.UnloadedGoods;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds of everything that a receipt brought what it is, how much was expected, and its value. */
final class Unloading {

    private final Purchase purchase;
    private final ReceiveGoods told;

    /** Units that this receipt has brought so far, by the line of the purchase order. */
    private final Map<Integer, Long> brought = new HashMap<>();

    private final List<ReceivedGoods> lines = new ArrayList<>();

    private Unloading(Purchase purchase, ReceiveGoods told) {
        this.purchase = purchase;
        this.told = told;
    }

    /** What came in, each line of the purchase order by itself. */
    static List<ReceivedGoods> of(Purchase purchase, ReceiveGoods told) {
        Unloading unloading = new Unloading(purchase, told);
        told.lines().forEach(unloading::unload);
        return unloading.lines;
    }

    private void unload(UnloadedGoods goods) {
        Integer line = goods.line();
        Sku sku = goods.sku();
        if (line != null) {
            purchase.line(line).ifPresent(ordered -> take(ordered, goods, 0, goods.quantity()));
        } else if (sku != null) {
            unload(goods, sku);
        } else {
            keepApart(goods);
        }
    }

    /** The lines that wait for it share it, in their order; what is too much goes to the last. */
    private void unload(UnloadedGoods goods, Sku sku) {
        List<OrderedLine> candidates = purchase.lines(sku);
        if (candidates.isEmpty()) {
            long over = purchase.stage() == Stage.BLIND ? 0 : goods.quantity();
            add(
                    line(null, sku, goods, null),
                    goods.quantity(),
                    goods,
                    new Expectation(0, over, goods.value()));
            return;
        }
        long taken = 0;
        for (OrderedLine candidate : candidates) {
            long rest = goods.quantity() - taken;
            long units =
                    candidate.equals(candidates.getLast()) ? rest : Math.min(rest, open(candidate));
            if (units > 0) {
                take(candidate, goods, taken, units);
                taken += units;
            }
        }
    }

    private void take(OrderedLine ordered, UnloadedGoods goods, long from, long units) {
        long before = brought.getOrDefault(ordered.line(), 0L);
        long expected = open(ordered);
        Money value =
                ordered.value() == null
                        ? ValueShare.between(goods.value(), goods.quantity(), from, from + units)
                        : ordered.share(before, units);
        brought.put(ordered.line(), before + units);
        add(
                line(ordered.line(), ordered.sku(), goods, null),
                units,
                goods,
                new Expectation(expected, Math.max(0, units - expected), value));
    }

    private long open(OrderedLine ordered) {
        long before = brought.getOrDefault(ordered.line(), 0L);
        return Math.max(0, purchase.open(ordered) - before);
    }

    /** Nobody knows what it is, so it gets a name of its own; a code stands on it like a word. */
    private void keepApart(UnloadedGoods goods) {
        ItemAlias alias = goods.alias();
        Sku name =
                new ReceiptLineId(told.purchase(), told.receipt(), lines.size() + 1).unidentified();
        lines.add(
                new ReceivedGoods(
                        line(null, name, goods, alias == null ? goods.marking() : alias.alias()),
                        goods.quantity(),
                        goods.condition(),
                        goods.bin(),
                        0,
                        0,
                        goods.value(),
                        alias));
    }

    private record Expectation(long expected, long over, @Nullable Money value) {}

    private void add(ReceiptLine line, long units, UnloadedGoods goods, Expectation expectation) {
        lines.add(
                new ReceivedGoods(
                        line,
                        units,
                        goods.condition(),
                        goods.bin(),
                        expectation.expected(),
                        expectation.over(),
                        expectation.value(),
                        goods.alias()));
    }

    private ReceiptLine line(
            @Nullable Integer ordered, Sku sku, UnloadedGoods goods, @Nullable String marking) {
        return new ReceiptLine(
                told.receipt(),
                told.asn(),
                lines.size() + 1,
                ordered,
                told.location(),
                sku,
                goods.lot(),
                marking);
    }
}
