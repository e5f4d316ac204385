package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.checkout.CheckoutLine;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What has to change so that exactly the units that are asked for are kept for a checkout.
 *
 * @param asks what is not kept yet and can be had
 * @param stays what is kept already and is wanted
 * @param goes what is kept and is not wanted, or not from there
 * @param lacks what cannot be had; then nothing is to be changed
 */
public record CheckoutPlan(
        List<Ask> asks, List<Reservation> stays, List<Reservation> goes, List<Lack> lacks) {

    /** Units that one line is to get from one stock item. */
    public record Ask(int line, StockItemId item, long quantity) {}

    /**
     * A SKU of which there is not enough.
     *
     * @param available what can be kept of it, with what is kept already
     */
    public record Lack(Sku sku, long available, long asked) {}

    /**
     * Plans as an order of the channel would be planned. A line keeps what was kept for it; what
     * was kept for another line of its SKU is as good. Of a kit what is built is kept first, and
     * for the rest its components, under the kit's own line.
     *
     * @param kept by this checkout now
     * @param kits what those of its SKUs hold that are kits
     * @param takeable what could be promised of a stock item besides
     */
    public static CheckoutPlan of(
            ReserveNow asked,
            List<Reservation> kept,
            ChannelPolicy policy,
            Map<Sku, Recipe> kits,
            ToLongFunction<StockItemId> takeable) {
        Map<Reservation, Long> used = new LinkedHashMap<>();
        kept.forEach(one -> used.put(one, 0L));
        Map<Integer, Long> needs = new LinkedHashMap<>();
        asked.lines().forEach(line -> needs.put(line.line(), line.quantity()));
        Set<LocationId> serving = Set.copyOf(policy.locations());
        for (boolean ofItsOwn : new boolean[] {true, false}) {
            for (CheckoutLine line : asked.lines()) {
                for (Reservation one : kept) {
                    if (one.item().sku().equals(line.sku())
                            && serving.contains(one.item().location())
                            && (one.line() == line.line() || !ofItsOwn)) {
                        use(one, line.line(), used, needs);
                    }
                }
            }
        }
        return new CheckoutDraft(
                        asked, new CheckoutDraft.Dealt(used, needs), policy, kits, takeable)
                .plan();
    }

    private static void use(
            Reservation one, int line, Map<Reservation, Long> used, Map<Integer, Long> needs) {
        long left = one.quantity() - used.getOrDefault(one, 0L);
        long units = Math.min(left, needs.getOrDefault(line, 0L));
        used.merge(one, units, Long::sum);
        needs.merge(line, -units, Long::sum);
    }
}
