package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.checkout.CheckoutLine;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.sagas.process.CheckoutPlan.Ask;
import io.stockbook.sagas.process.CheckoutPlan.Lack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** A plan for a checkout while it is worked out: what is kept of its lines is used already. */
final class CheckoutDraft {

    private final ReserveNow asked;
    private final Map<Reservation, Long> used;
    private final Map<Integer, Long> needs;
    private final Map<Sku, Recipe> kits;
    private final ToLongFunction<StockItemId> takeable;
    private final SourcingPlan plan;
    private final List<Ask> asks = new ArrayList<>();

    /**
     * What is kept already, dealt out to the lines.
     *
     * @param used units of each reservation that are wanted; grows by components of kits
     * @param needs units that each line lacks; none is left of what can be had
     */
    record Dealt(Map<Reservation, Long> used, Map<Integer, Long> needs) {}

    /** A draft in which nothing is asked for yet. */
    CheckoutDraft(
            ReserveNow asked,
            Dealt dealt,
            ChannelPolicy policy,
            Map<Sku, Recipe> kits,
            ToLongFunction<StockItemId> takeable) {
        this.asked = asked;
        this.used = dealt.used();
        this.needs = dealt.needs();
        this.kits = kits;
        this.takeable = takeable;
        this.plan =
                new SourcingPlan(owner(), policy, () -> serving(policy), (item, _) -> there(item));
    }

    private OwnerId owner() {
        return asked.checkout().owner();
    }

    CheckoutPlan plan() {
        lines();
        for (CheckoutLine line : asked.lines()) {
            Recipe recipe = kits.get(line.sku());
            if (recipe != null && needs.getOrDefault(line.line(), 0L) > 0) {
                kits(line, recipe);
            }
        }
        List<Reservation> stays = new ArrayList<>();
        List<Reservation> goes = new ArrayList<>();
        used.forEach(
                (one, units) -> {
                    if (units > 0) {
                        stays.add(one.of(units));
                    }
                    if (units < one.quantity()) {
                        goes.add(one.of(one.quantity() - units));
                    }
                });
        return new CheckoutPlan(asks, stays, goes, lacks());
    }

    /** Where it keeps something already that is wanted, or components of kits that are. */
    private Set<LocationId> serving(ChannelPolicy policy) {
        Map<Integer, Recipe> ofLines = new HashMap<>();
        for (CheckoutLine line : asked.lines()) {
            Recipe recipe = kits.get(line.sku());
            if (recipe != null) {
                ofLines.put(line.line(), recipe);
            }
        }
        Set<LocationId> serving = new LinkedHashSet<>();
        used.forEach(
                (one, units) -> {
                    Recipe recipe = ofLines.get(one.line());
                    boolean part = recipe != null && recipe.holds(one.item().sku());
                    if (policy.locations().contains(one.item().location()) && (units > 0 || part)) {
                        serving.add(one.item().location());
                    }
                });
        return serving;
    }

    /** What it keeps there and nobody has used is as good as what could be promised. */
    private long there(StockItemId item) {
        long unused =
                used.entrySet().stream()
                        .filter(one -> one.getKey().item().equals(item))
                        .mapToLong(one -> one.getKey().quantity() - one.getValue())
                        .sum();
        return Math.max(0, takeable.applyAsLong(item)) + unused;
    }

    private void lines() {
        List<Plan.Need> lacking = new ArrayList<>();
        for (CheckoutLine line : asked.lines()) {
            long units = needs.getOrDefault(line.line(), 0L);
            if (units > 0) {
                lacking.add(new Plan.Need(line.line(), line.sku(), units));
            }
        }
        List<Plan.Share> shares = plan.lines(lacking, Map.of());
        for (CheckoutLine line : asked.lines()) {
            for (Plan.Share share : shares) {
                if (share.line() == line.line()) {
                    needs.merge(line.line(), -share.quantity(), Long::sum);
                    asks.add(
                            new Ask(
                                    line.line(),
                                    new StockItemId(owner(), line.sku(), share.location()),
                                    share.quantity()));
                }
            }
        }
    }

    /** Components are planned as an order's would be, each under a number of its own. */
    private void kits(CheckoutLine line, Recipe recipe) {
        List<KitComponent> components = new ArrayList<>();
        recipe.components()
                .forEach(
                        of ->
                                components.add(
                                        new KitComponent(
                                                components.size() + 1, of.sku(), of.quantity())));
        Kit kit = new Kit(line.line(), recipe, components, 0, 0, false);
        Map<Sku, Long> units = new HashMap<>();
        for (Plan.Share share : plan.kits(kit, needs.getOrDefault(line.line(), 0L), Map.of())) {
            Sku sku = components.get(share.line() - 1).sku();
            units.merge(sku, share.quantity(), Long::sum);
            keep(line.line(), new StockItemId(owner(), sku, share.location()), share.quantity());
        }
        needs.merge(line.line(), -recipe.complete(units), Long::sum);
    }

    /** What is kept there already is used first, that of the line itself before any other. */
    private void keep(int line, StockItemId item, long quantity) {
        long missing = quantity;
        for (boolean ofItsOwn : new boolean[] {true, false}) {
            for (Map.Entry<Reservation, Long> one : used.entrySet()) {
                if (one.getKey().item().equals(item)
                        && (one.getKey().line() == line || !ofItsOwn)) {
                    long units = Math.min(missing, one.getKey().quantity() - one.getValue());
                    one.setValue(one.getValue() + units);
                    missing -= units;
                }
            }
        }
        if (missing > 0) {
            asks.add(new Ask(line, item, missing));
        }
    }

    private List<Lack> lacks() {
        Map<Sku, Long> wanted = new LinkedHashMap<>();
        Map<Sku, Long> lacking = new HashMap<>();
        for (CheckoutLine line : asked.lines()) {
            wanted.merge(line.sku(), line.quantity(), Long::sum);
            lacking.merge(line.sku(), needs.getOrDefault(line.line(), 0L), Long::sum);
        }
        List<Lack> lacks = new ArrayList<>();
        wanted.forEach(
                (sku, units) -> {
                    long missing = lacking.getOrDefault(sku, 0L);
                    if (missing > 0) {
                        lacks.add(new Lack(sku, units - missing, units));
                    }
                });
        return lacks;
    }
}
