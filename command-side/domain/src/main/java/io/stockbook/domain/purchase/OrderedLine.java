package io.stockbook.domain.purchase;

import io.stockbook.domain.value.ValueShare;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.MissingGoods;
import io.stockbook.messages.purchase.PurchaseLine;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase order, and what came of it.
 *
 * @param value of all that was ordered
 * @param announced units that the supplier said are on their way
 * @param received units that came as what they are, and share the value
 * @param identified units that came as something unknown, with a value of their own
 */
public record OrderedLine(
        int line,
        Sku sku,
        long ordered,
        @Nullable Money value,
        long announced,
        long received,
        long identified) {

    static OrderedLine of(PurchaseLine line) {
        return new OrderedLine(line.line(), line.sku(), line.quantity(), line.value(), 0, 0, 0);
    }

    /** Units that did not come yet. */
    long open() {
        return Math.max(0, ordered - came());
    }

    long came() {
        return received + identified;
    }

    /** What these units cost that come now. */
    @Nullable Money share(long after, long units) {
        return ValueShare.between(value, ordered, received + after, received + after + units);
    }

    /** What these units cost that are announced now. */
    @Nullable Money announcedShare(long units) {
        return ValueShare.between(value, ordered, announced, announced + units);
    }

    MissingGoods missing() {
        return new MissingGoods(line, sku, ordered, came());
    }

    OrderedLine announce(long units) {
        return new OrderedLine(line, sku, ordered, value, announced + units, received, identified);
    }

    OrderedLine receive(long units) {
        return new OrderedLine(line, sku, ordered, value, announced, received + units, identified);
    }

    OrderedLine identify(long units) {
        return new OrderedLine(line, sku, ordered, value, announced, received, identified + units);
    }
}
