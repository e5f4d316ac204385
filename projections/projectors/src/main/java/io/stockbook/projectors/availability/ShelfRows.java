package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.read_availability_1.Tables.DEMAND;
import static io.stockbook.schema.jooq.read_availability_1.Tables.FENCE;
import static io.stockbook.schema.jooq.read_availability_1.Tables.STOCK_ITEM;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fence;
import io.stockbook.messages.stock.Fences;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_availability_1.tables.records.DemandRecord;
import io.stockbook.schema.jooq.read_availability_1.tables.records.FenceRecord;
import io.stockbook.schema.jooq.read_availability_1.tables.records.StockItemRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How shelves are stored: the balances, the fences in their order, and the lines that wait. */
final class ShelfRows {

    private ShelfRows() {}

    static void load(DSLContext database, Map<SkuKey, SkuStock> skus) {
        Rows wanted = new Rows(STOCK_ITEM, STOCK_ITEM.OWNER, STOCK_ITEM.SKU);
        skus.keySet().forEach(key -> wanted.add(key.owner().value(), key.sku().value()));
        List<StockItemRecord> stored =
                database.selectFrom(STOCK_ITEM).where(wanted.among()).fetch();
        Map<String, Fences> fences = fences(database, stored);
        Map<String, Shelf> queueing = new HashMap<>();
        for (StockItemRecord row : stored) {
            StockItemId item = StockItemId.parse(row.getItem());
            Shelf shelf =
                    new Shelf(
                            item,
                            row.getAvailable(),
                            row.getSuspended(),
                            fences.getOrDefault(row.getItem(), Fences.NONE),
                            row.getPosition());
            skus.computeIfAbsent(SkuKey.of(item), _ -> new SkuStock()).restore(shelf);
            if (row.getQueued() > 0) {
                queueing.put(row.getItem(), shelf);
            }
        }
        restoreQueues(database, queueing);
    }

    private static Map<String, Fences> fences(DSLContext database, List<StockItemRecord> stored) {
        Map<String, Fences> fences = new HashMap<>();
        if (!stored.isEmpty()) {
            String[] items =
                    stored.stream().map(StockItemRecord::getItem).sorted().toArray(String[]::new);
            database.selectFrom(FENCE)
                    .where(FENCE.ITEM.eq(DSL.any(items)))
                    .orderBy(FENCE.ITEM, FENCE.ORDINAL)
                    .fetchGroups(FENCE.ITEM, ShelfRows::fence)
                    .forEach((item, inOrder) -> fences.put(item, new Fences(inOrder)));
        }
        return fences;
    }

    private static Fence fence(FenceRecord row) {
        return new Fence(
                new ChannelCode(row.getChannel()),
                row.getRemaining(),
                row.getFilled(),
                row.getUntil());
    }

    private static void restoreQueues(DSLContext database, Map<String, Shelf> queueing) {
        if (queueing.isEmpty()) {
            return;
        }
        String[] items = queueing.keySet().stream().sorted().toArray(String[]::new);
        for (DemandRecord row : database.selectFrom(DEMAND).where(DEMAND.ITEM.eq(DSL.any(items)))) {
            Shelf shelf = queueing.get(row.getItem());
            if (shelf != null) {
                Demand.Kind kind = Demand.Kind.valueOf(row.getKind());
                shelf.restore(
                        new Demand(kind, row.getDocument(), row.getLine()),
                        new WaitingLine(channel(row.getChannel()), row.getQuantity()));
            }
        }
    }

    private static @Nullable ChannelCode channel(@Nullable String code) {
        return code == null ? null : new ChannelCode(code);
    }

    static void save(DSLContext database, Collection<Shelf> changed) {
        List<Shelf> sorted =
                changed.stream().sorted(Comparator.comparing(shelf -> shelf.item().key())).toList();
        Rows items =
                new Rows(
                        STOCK_ITEM,
                        STOCK_ITEM.ITEM,
                        STOCK_ITEM.OWNER,
                        STOCK_ITEM.SKU,
                        STOCK_ITEM.LOCATION,
                        STOCK_ITEM.AVAILABLE,
                        STOCK_ITEM.QUEUED,
                        STOCK_ITEM.FENCED,
                        STOCK_ITEM.SUSPENDED,
                        STOCK_ITEM.POSITION);
        for (Shelf shelf : sorted) {
            items.add(
                    shelf.item().key(),
                    shelf.item().owner().value(),
                    shelf.item().sku().value(),
                    shelf.item().location().value(),
                    shelf.available(),
                    shelf.queued(),
                    shelf.fences().filled(),
                    shelf.suspended(),
                    shelf.position());
        }
        items.upsert(database);
        saveFences(database, sorted);
        saveQueues(database, sorted);
    }

    private static void saveFences(DSLContext database, List<Shelf> shelves) {
        Rows before = new Rows(FENCE, FENCE.ITEM);
        Rows after =
                new Rows(
                        FENCE,
                        FENCE.ITEM,
                        FENCE.CHANNEL,
                        FENCE.ORDINAL,
                        FENCE.REMAINING,
                        FENCE.FILLED,
                        FENCE.UNTIL);
        for (Shelf shelf : shelves) {
            if (shelf.fencesChanged()) {
                before.add(shelf.item().key());
                addFences(after, shelf);
            }
        }
        before.delete(database);
        after.insert(database);
    }

    private static void addFences(Rows rows, Shelf shelf) {
        List<Fence> inOrder = shelf.fences().inOrder();
        for (int ordinal = 0; ordinal < inOrder.size(); ordinal++) {
            Fence fence = inOrder.get(ordinal);
            rows.add(
                    shelf.item().key(),
                    fence.channel().value(),
                    ordinal,
                    fence.remaining(),
                    fence.filled(),
                    fence.until());
        }
    }

    private static void saveQueues(DSLContext database, List<Shelf> shelves) {
        Rows gone = new Rows(DEMAND, DEMAND.ITEM, DEMAND.KIND, DEMAND.DOCUMENT, DEMAND.LINE);
        Rows waiting =
                new Rows(
                        DEMAND,
                        DEMAND.ITEM,
                        DEMAND.KIND,
                        DEMAND.DOCUMENT,
                        DEMAND.LINE,
                        DEMAND.CHANNEL,
                        DEMAND.QUANTITY);
        for (Shelf shelf : shelves) {
            for (Demand demand : shelf.touched()) {
                addQueue(gone, waiting, shelf, demand);
            }
        }
        gone.delete(database);
        waiting.upsert(database);
    }

    private static void addQueue(Rows gone, Rows waiting, Shelf shelf, Demand demand) {
        String item = shelf.item().key();
        String kind = demand.kind().name();
        WaitingLine line = shelf.waiting().get(demand);
        if (line == null) {
            gone.add(item, kind, demand.document(), demand.line());
        } else {
            String channel = line.channel() == null ? null : line.channel().value();
            waiting.add(item, kind, demand.document(), demand.line(), channel, line.quantity());
        }
    }
}
