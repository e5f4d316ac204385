package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.KitComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one reaction plans to ask for: units that it has planned for one line are not there for the
 * next.
 */
final class SourcingPlan {

    private final Course course;
    private final ChannelPolicy policy;
    private final Set<LocationId> used = new HashSet<>();
    private final Map<StockItemId, Long> taken = new HashMap<>();

    SourcingPlan(Course course, ChannelPolicy policy) {
        this.course = course;
        this.policy = policy;
    }

    /** Locations that serve the order already; looked up when anything is planned at all. */
    private Set<LocationId> used() {
        if (taken.isEmpty() && course.state().counter() > 0) {
            course.state()
                    .lines()
                    .values()
                    .forEach(line -> line.parts().forEach(part -> used.add(part.location())));
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
        shares.forEach(this::take);
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
                shares.add(
                        new Plan.Share(
                                of.line(), share.location(), share.quantity() * of.perKit()));
            }
        }
        shares.forEach(this::take);
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
        StockItemId item = new StockItemId(course.state().order().owner(), sku, location);
        long units = course.takeable(item, behind.getOrDefault(item, 0L));
        return Math.max(0, units - taken.getOrDefault(item, 0L));
    }

    private void take(Plan.Share share) {
        used.add(share.location());
        taken.merge(
                course.state().item(course.line(share.line()), share.location()),
                share.quantity(),
                Long::sum);
    }
}
