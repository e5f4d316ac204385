package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.KitComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * By what an order is found that waits in no queue. Of all that it lacks the scarcest is enough:
 * before so much of that is there it cannot be served, whatever else arrives. So nobody is looked
 * at for what is plentiful, and nobody who can be served is left out.
 */
final class Lacks {

    private record Place(Sku sku, String location) {}

    private final Course course;
    private final List<LocationId> locations;

    private Lacks(Course course, List<LocationId> locations) {
        this.course = course;
        this.locations = locations;
    }

    static List<Lack> of(Course course) {
        List<Lack> anything = anything(course.state());
        ChannelPolicy policy = course.policy();
        if (policy == null || anything.isEmpty()) {
            return anything;
        }
        Lacks lacks = new Lacks(course, policy.locations());
        return WholeOrder.isOne(course.state()) ? lacks.ofAll(anything) : lacks.ofKits();
    }

    /** All that it lacks: with any of it there may be enough. */
    static List<Lack> anything(Fulfilment state) {
        Map<Sku, Long> lacking = new LinkedHashMap<>();
        if (!state.maySource()
                || state.tally().missing() == 0
                || state.standing().patience() == null) {
            return List.of();
        }
        if (!WholeOrder.isOne(state)) {
            for (Kit kit : state.kits().values()) {
                if (KitStock.of(state, kit).lacking() > 0) {
                    kit.components().forEach(of -> lacking.merge(of.sku(), of.perKit(), Math::min));
                }
            }
        } else if (state.knowsItsItems()) {
            for (Line line : state.lines().values()) {
                if (line.missing() > 0) {
                    lacking.merge(line.item(), line.missing(), Long::sum);
                }
            }
        }
        List<Lack> lacks = new ArrayList<>();
        lacking.forEach((sku, units) -> lacks.add(new Lack(sku, null, units)));
        return lacks;
    }

    /** An order that takes all or nothing. */
    private List<Lack> ofAll(List<Lack> anything) {
        Lack scarcest = null;
        long most = 0;
        for (Lack lack : anything) {
            long shortage = lack.quantity() - there(lack.sku());
            if (shortage > most) {
                scarcest = lack;
                most = shortage;
            }
        }
        if (scarcest != null) {
            return List.of(scarcest);
        }
        for (Kit kit : course.state().kits().values()) {
            long kits = KitStock.of(course.state(), kit).lacking();
            List<Lack> lacks = kits == 0 ? List.of() : ofKit(kit, kits);
            if (!lacks.isEmpty()) {
                return lacks;
            }
        }
        return anything;
    }

    /** Each of its kits is served by itself, and one of them is better than none. */
    private List<Lack> ofKits() {
        Map<Place, Lack> lacks = new LinkedHashMap<>();
        for (Kit kit : course.state().kits().values()) {
            if (KitStock.of(course.state(), kit).lacking() > 0) {
                List<Lack> scarce = ofKit(kit, 1);
                for (Lack lack : scarce.isEmpty() ? anyPart(kit) : scarce) {
                    lacks.merge(
                            new Place(lack.sku(), Objects.toString(lack.location(), "")),
                            lack,
                            (one, other) -> one.quantity() < other.quantity() ? one : other);
                }
            }
        }
        return List.copyOf(lacks.values());
    }

    private static List<Lack> anyPart(Kit kit) {
        return kit.components().stream().map(of -> new Lack(of.sku(), null, of.perKit())).toList();
    }

    /** What keeps so many kits from being complete; nothing when only somebody else does. */
    private List<Lack> ofKit(Kit kit, long kits) {
        Map<Sku, Long> everywhere = new TreeMap<>((one, two) -> one.value().compareTo(two.value()));
        kit.components().forEach(of -> everywhere.put(of.sku(), there(of.sku())));
        KitComponent scarcest = scarcest(kit, everywhere);
        if (complete(scarcest, everywhere) < kits) {
            return List.of(new Lack(scarcest.sku(), null, kits * scarcest.perKit()));
        }
        if (kit.recipe().maySplit()) {
            return List.of();
        }
        long complete = 0;
        List<Lack> lacks = new ArrayList<>();
        for (LocationId location : locations) {
            Map<Sku, Long> here = new LinkedHashMap<>();
            kit.components().forEach(of -> here.put(of.sku(), there(of.sku(), location)));
            KitComponent most = scarcest(kit, here);
            complete += complete(most, here);
            lacks.add(new Lack(most.sku(), location, (complete(most, here) + 1) * most.perKit()));
        }
        return complete < kits ? lacks : List.of();
    }

    private static KitComponent scarcest(Kit kit, Map<Sku, Long> there) {
        KitComponent scarcest = kit.components().getFirst();
        for (KitComponent of : kit.components()) {
            if (complete(of, there) < complete(scarcest, there)) {
                scarcest = of;
            }
        }
        return scarcest;
    }

    private static long complete(KitComponent of, Map<Sku, Long> there) {
        return there.getOrDefault(of.sku(), 0L) / of.perKit();
    }

    private long there(Sku sku) {
        return locations.stream().mapToLong(location -> there(sku, location)).sum();
    }

    private long there(Sku sku, LocationId location) {
        return course.onOffer(new StockItemId(course.state().order().owner(), sku, location));
    }
}
