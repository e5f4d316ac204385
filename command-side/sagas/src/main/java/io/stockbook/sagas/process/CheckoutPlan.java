package io.stockbook.sagas.process;

import static java.util.stream.Collectors.toSet;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.checkout.CheckoutLine;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

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
     * was kept for another line of its SKU is as good.
     *
     * @param kept by this checkout now
     * @param takeable what could be promised of a stock item besides
     */
    public static CheckoutPlan of(
            ReserveNow asked,
            List<Reservation> kept,
            ChannelPolicy policy,
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
        List<Ask> asks = asks(asked, needs, used, policy, takeable);
        return new CheckoutPlan(
                asks,
                used.keySet().stream()
                        .filter(one -> used.getOrDefault(one, 0L) > 0)
                        .map(one -> one.of(used.getOrDefault(one, 0L)))
                        .toList(),
                used.keySet().stream()
                        .map(one -> one.of(one.quantity() - used.getOrDefault(one, 0L)))
                        .filter(one -> one.quantity() > 0)
                        .toList(),
                lacks(asked, asks, used));
    }

    private static void use(
            Reservation one, int line, Map<Reservation, Long> used, Map<Integer, Long> needs) {
        long left = one.quantity() - used.getOrDefault(one, 0L);
        long units = Math.min(left, needs.getOrDefault(line, 0L));
        used.merge(one, units, Long::sum);
        needs.merge(line, -units, Long::sum);
    }

    private static List<Ask> asks(
            ReserveNow asked,
            Map<Integer, Long> needs,
            Map<Reservation, Long> used,
            ChannelPolicy policy,
            ToLongFunction<StockItemId> takeable) {
        List<Plan.Need> lacking = new ArrayList<>();
        for (CheckoutLine line : asked.lines()) {
            long units = needs.getOrDefault(line.line(), 0L);
            if (units > 0) {
                lacking.add(new Plan.Need(line.line(), line.sku(), units));
            }
        }
        Set<LocationId> places =
                used.entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .map(one -> one.getKey().item().location())
                        .collect(toSet());
        List<Plan.Share> shares =
                Plan.of(
                        lacking,
                        policy.locations(),
                        policy.served(),
                        places,
                        (sku, location) -> takeable.applyAsLong(item(asked, sku, location)));
        return asked.lines().stream().flatMap(line -> asks(asked, line, shares)).toList();
    }

    private static Stream<Ask> asks(ReserveNow asked, CheckoutLine line, List<Plan.Share> shares) {
        return shares.stream()
                .filter(share -> share.line() == line.line())
                .map(
                        share ->
                                new Ask(
                                        line.line(),
                                        item(asked, line.sku(), share.location()),
                                        share.quantity()));
    }

    private static StockItemId item(ReserveNow asked, Sku sku, LocationId location) {
        return new StockItemId(asked.checkout().owner(), sku, location);
    }

    private static List<Lack> lacks(ReserveNow asked, List<Ask> asks, Map<Reservation, Long> used) {
        Map<Sku, Long> wanted = new LinkedHashMap<>();
        asked.lines().forEach(line -> wanted.merge(line.sku(), line.quantity(), Long::sum));
        Map<Sku, Long> available = new LinkedHashMap<>();
        asks.forEach(ask -> available.merge(ask.item().sku(), ask.quantity(), Long::sum));
        used.forEach((one, units) -> available.merge(one.item().sku(), units, Long::sum));
        List<Lack> lacks = new ArrayList<>();
        wanted.forEach(
                (sku, units) -> {
                    long there = available.getOrDefault(sku, 0L);
                    if (there < units) {
                        lacks.add(new Lack(sku, there, units));
                    }
                });
        return lacks;
    }
}
