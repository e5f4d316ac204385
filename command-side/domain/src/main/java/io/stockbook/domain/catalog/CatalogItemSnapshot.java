package io.stockbook.domain.catalog;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;

/** A catalog item's state in plain lists, so that it can be stored. */
public record CatalogItemSnapshot(
        @Nullable String name,
        @Nullable String unit,
        @Nullable AbcClass abcClass,
        List<Alias> aliases,
        SortedMap<String, Long> units,
        Kit kit,
        SortedMap<String, List<PrepNeed>> prep,
        SortedMap<String, Replenishment> plans) {

    /** Everything the item knows; the same item is the same text. */
    public static CatalogItemSnapshot of(CatalogItem item) {
        ItemTerms terms = item.terms();
        return new CatalogItemSnapshot(
                item.name(),
                item.unit(),
                item.abcClass(),
                item.aliases().stream()
                        .sorted(Comparator.comparing(Alias::source).thenComparing(Alias::code))
                        .toList(),
                new TreeMap<>(terms.units()),
                terms.kit(),
                byText(terms.prep(), ChannelCode::value),
                byText(terms.plans(), LocationId::value));
    }

    /** The item as it was. */
    public CatalogItem restored() {
        return new CatalogItem(
                name,
                unit,
                abcClass,
                HashTreePSet.from(aliases),
                new ItemTerms(
                        HashTreePMap.from(units),
                        kit,
                        byKey(prep, ChannelCode::new),
                        byKey(plans, LocationId::new)));
    }

    private static <K, V> SortedMap<String, V> byText(Map<K, V> map, Function<K, String> text) {
        SortedMap<String, V> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(text.apply(key), value));
        return sorted;
    }

    private static <K, V> PMap<K, V> byKey(Map<String, V> map, Function<String, K> key) {
        return HashTreePMap.from(
                map.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> key.apply(entry.getKey()), Map.Entry::getValue)));
    }
}
