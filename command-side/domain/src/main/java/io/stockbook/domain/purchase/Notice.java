package io.stockbook.domain.purchase;

import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.AnnouncedGoods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of the purchase order to which announced goods belong. A line stands once in what
 * comes of it, however often a notice names its item.
 */
final class Notice {

    private record Share(long units, @Nullable ItemAlias alias) {

        private Share with(Share more) {
            return new Share(units + more.units, alias == null ? more.alias : alias);
        }
    }

    private final Purchase purchase;

    /** Units of this notice so far, by the line of the purchase order. */
    private final Map<OrderedLine, Share> shares = new LinkedHashMap<>();

    private Notice(Purchase purchase) {
        this.purchase = purchase;
    }

    /** What is announced of each line; all of them are lines of the purchase order. */
    static List<AnnouncedGoods.Worth> of(Purchase purchase, List<AnnouncedGoods> goods) {
        Notice notice = new Notice(purchase);
        goods.forEach(notice::take);
        List<AnnouncedGoods.Worth> worth = new ArrayList<>();
        notice.shares.forEach(
                (line, share) ->
                        worth.add(
                                new AnnouncedGoods.Worth(
                                        line.line(),
                                        share.units(),
                                        line.announcedShare(share.units()),
                                        share.alias())));
        return worth;
    }

    private void take(AnnouncedGoods goods) {
        Integer line = goods.line();
        Sku sku = goods.sku();
        if (line != null) {
            purchase.line(line).ifPresent(ordered -> add(ordered, goods, goods.quantity()));
        } else if (sku != null) {
            share(goods, purchase.lines(sku));
        }
    }

    /** The lines that nobody has announced share it, in their order; the rest goes to the last. */
    private void share(AnnouncedGoods goods, List<OrderedLine> candidates) {
        long rest = goods.quantity();
        for (OrderedLine candidate : candidates) {
            long units =
                    candidate.equals(candidates.getLast())
                            ? rest
                            : Math.min(rest, unannounced(candidate));
            if (units > 0) {
                add(candidate, goods, units);
                rest -= units;
            }
        }
    }

    private long unannounced(OrderedLine line) {
        Share here = shares.get(line);
        long announced = line.announced() + (here == null ? 0 : here.units());
        return Math.max(0, line.ordered() - announced);
    }

    private void add(OrderedLine line, AnnouncedGoods goods, long units) {
        shares.merge(line, new Share(units, goods.alias()), Share::with);
    }
}
