package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNull;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.KitComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an order or a checkout plans to ask for: units that are planned for one line are not there
 * for the next.
 */
final class SourcingPlan {

    /** What could be promised of a stock item to whom comes before so many that wait there. */
    interface Stock {
        long takeable(StockItemId item, long behind);
    }

    private final OwnerId owner;
    private final Stock stock;
    private final Supplier<Collection<LocationId>> serving;
    private final ChannelPolicy policy;
    private final Set<LocationId> used = new HashSet<>();
    private final Map<StockItemId, Long> taken = new HashMap<>();

    /**
     * A plan of which nothing is planned yet.
     *
     * @param serving the locations that serve already; looked up when anything is planned at all
     */
    SourcingPlan(
            OwnerId owner,
            ChannelPolicy policy,
            Supplier<Collection<LocationId>> serving,
            Stock stock) {
        this.owner = owner;
        this.policy = policy;
        this.serving = serving;
        this.stock = stock;
    }

    static SourcingPlan of(Course course, ChannelPolicy policy) {
        return new SourcingPlan(
                course.state().order().owner(),
                policy,
                () -> serving(course.state()),
                course::takeable);
    }

    private static Collection<LocationId> serving(Fulfilment state) {
        return state.counter() == 0
                ? List.of()
                : state.lines().values().stream()
                        .flatMap(line -> line.parts().stream())
                        .map(Part::location)
                        .toList();
    }

    private Set<LocationId> used() {
        if (taken.isEmpty()) {
            used.addAll(serving.get());
        }
        return used;
    }

    /**
     * What can be had for these lines.
     *
     * @param behind units that wait at a place and that the order comes before
     */
    List<Plan.Share> lines(List<Plan.Need> needs, Map<StockItemId, Long> behind) {
        List<Plan.Share> shares =
                Plan.of(
                        needs,
                        policy.locations(),
                        policy.served(),
                        used(),
                        (sku, location) -> there(sku, location, behind));
        Map<Integer, Sku> skus = new HashMap<>();
        needs.forEach(need -> skus.put(need.line(), need.sku()));
        shares.forEach(share -> take(share, requireNonNull(skus.get(share.line()))));
        return shares;
    }

    /** What can be had for so many kits or fewer, all of each kit. */
    List<Plan.Share> kits(Kit kit, long wanted, Map<StockItemId, Long> behind) {
        return kit.recipe().maySplit()
                ? pooled(kit, wanted, behind)
                : byLocation(kit, wanted, behind);
    }

    private List<Plan.Share> pooled(Kit kit, long wanted, Map<StockItemId, Long> behind) {
        long kits = wanted;
        for (KitComponent of : kit.components()) {
            long there = 0;
            for (LocationId location : policy.locations()) {
                there += there(of.sku(), location, behind);
            }
            kits = Math.min(kits, there / of.perKit());
        }
        List<Plan.Need> needs = new ArrayList<>();
        for (KitComponent of : kit.components()) {
            if (kits > 0) {
                needs.add(new Plan.Need(of.line(), of.sku(), kits * of.perKit()));
            }
        }
        return needs.isEmpty() ? List.of() : lines(needs, behind);
    }

    /** Kits are shared out over the locations as units of one SKU would be. */
    private List<Plan.Share> byLocation(Kit kit, long wanted, Map<StockItemId, Long> behind) {
        Sku any = kit.components().getFirst().sku();
        List<Plan.Share> ofKits =
                Plan.of(
                        List.of(new Plan.Need(kit.line(), any, wanted)),
                        policy.locations(),
                        policy.served(),
                        used(),
                        (_, location) -> kitsAt(kit, location, behind));
        List<Plan.Share> shares = new ArrayList<>();
        for (Plan.Share share : ofKits) {
            for (KitComponent of : kit.components()) {
                Plan.Share part =
                        new Plan.Share(of.line(), share.location(), share.quantity() * of.perKit());
                shares.add(part);
                take(part, of.sku());
            }
        }
        return shares;
    }

    private long kitsAt(Kit kit, LocationId location, Map<StockItemId, Long> behind) {
        long kits = Long.MAX_VALUE;
        for (KitComponent of : kit.components()) {
            kits = Math.min(kits, there(of.sku(), location, behind) / of.perKit());
        }
        return kits;
    }

    private long there(Sku sku, LocationId location, Map<StockItemId, Long> behind) {
        StockItemId item = new StockItemId(owner, sku, location);
        long units = stock.takeable(item, behind.getOrDefault(item, 0L));
        return Math.max(0, units - taken.getOrDefault(item, 0L));
    }

    private void take(Plan.Share share, Sku sku) {
        used.add(share.location());
        taken.merge(new StockItemId(owner, sku, share.location()), share.quantity(), Long::sum);
    }
}
