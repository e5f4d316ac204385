package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** What channels want done to items before they leave: {@code ledger.item_prep}. */
final class ItemPrep {

    private record OfChannel(CatalogItemId item, ChannelCode channel) {}

    private final DSLContext dsl;
    private final Set<CatalogItemId> looked = new HashSet<>();
    private final Map<OfChannel, List<PrepNeed>> known = new HashMap<>();
    private final Map<OfChannel, List<PrepNeed>> changed = new LinkedHashMap<>();

    ItemPrep(DSLContext dsl) {
        this.dsl = dsl;
    }

    void fold(String item, CatalogEvent event) {
        if (event instanceof CatalogEvent.PrepRequired(var channel, var needs)) {
            changed.put(new OfChannel(CatalogItemId.parse(item), channel), needs);
        }
    }

    /** Looks up those of these that nobody has asked for in this round. */
    void load(Collection<CatalogItemId> items) {
        Set<CatalogItemId> unknown = items.stream().filter(looked::add).collect(toSet());
        if (unknown.isEmpty()) {
            return;
        }
        dsl.fetch(
                        "SELECT item, channel, needs FROM ledger.item_prep WHERE item = ANY ({0})",
                        texts(unknown, CatalogItemId::key))
                .forEach(
                        row ->
                                known.put(
                                        new OfChannel(
                                                CatalogItemId.parse(row.get("item", String.class)),
                                                new ChannelCode(row.get("channel", String.class))),
                                        needs(row.get("needs", String.class))));
    }

    private static List<PrepNeed> needs(String names) {
        return Stream.of(names.split(",")).map(PrepNeed::valueOf).toList();
    }

    /** What is to be done to these for this channel; an item without is left out. */
    Map<CatalogItemId, List<PrepNeed>> of(Collection<CatalogItemId> items, ChannelCode channel) {
        load(items);
        Map<CatalogItemId, List<PrepNeed>> needs = new HashMap<>();
        for (CatalogItemId item : items) {
            OfChannel key = new OfChannel(item, channel);
            List<PrepNeed> now = changed.getOrDefault(key, known.getOrDefault(key, List.of()));
            if (!now.isEmpty()) {
                needs.put(item, now);
            }
        }
        return needs;
    }

    void write() {
        if (changed.isEmpty()) {
            return;
        }
        dsl.execute(
                """
                DELETE FROM ledger.item_prep p
                USING unnest({0}, {1}) AS k (item, channel)
                WHERE p.item = k.item AND p.channel = k.channel
                """,
                texts(changed.keySet(), of -> of.item().key()),
                texts(changed.keySet(), of -> of.channel().value()));
        Map<OfChannel, List<PrepNeed>> wanted = new LinkedHashMap<>(changed);
        wanted.values().removeIf(List::isEmpty);
        dsl.execute(
                """
                INSERT INTO ledger.item_prep (item, channel, needs)
                SELECT item, channel, needs FROM unnest({0}, {1}, {2}) AS k (item, channel, needs)
                """,
                texts(wanted.keySet(), of -> of.item().key()),
                texts(wanted.keySet(), of -> of.channel().value()),
                texts(wanted.values(), ItemPrep::names));
    }

    private static String names(List<PrepNeed> needs) {
        return needs.stream().map(PrepNeed::name).collect(joining(","));
    }
}
