package io.stockbook.domain.catalog;

import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How units of a SKU are counted, put together, prepared and bought again.
 *
 * @param units how many of the smallest units each other unit holds
 * @param prep what each channel wants done to them
 * @param plans when and of whom they are bought again for each location
 */
public record ItemTerms(
        PMap<String, Long> units,
        Kit kit,
        PMap<ChannelCode, List<PrepNeed>> prep,
        PMap<LocationId, Replenishment> plans) {

    /** Nobody has said anything. */
    public static final ItemTerms PLAIN =
            new ItemTerms(
                    HashTreePMap.empty(), Kit.NONE, HashTreePMap.empty(), HashTreePMap.empty());

    ItemTerms with(PMap<String, Long> now) {
        return new ItemTerms(now, kit, prep, plans);
    }

    ItemTerms with(Kit now) {
        return new ItemTerms(units, now, prep, plans);
    }

    ItemTerms preparing(PMap<ChannelCode, List<PrepNeed>> now) {
        return new ItemTerms(units, kit, now, plans);
    }

    ItemTerms buying(PMap<LocationId, Replenishment> now) {
        return new ItemTerms(units, kit, prep, now);
    }

    int size() {
        return units.size() + kit.components().size() + prep.size() + plans.size();
    }
}
