package io.stockbook.projectors.history;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A history of a small retailer: what happens is possible, when it happens is chance. */
public final class RandomHistory {

    static final OwnerId OWNER = OwnerId.HOUSE;
    static final List<ChannelCode> CHANNELS =
            List.of(new ChannelCode("web"), new ChannelCode("shop"), new ChannelCode("b2b é/1"));
    static final List<LocationId> LOCATIONS =
            List.of(new LocationId("NORTH"), new LocationId("south@1"), new LocationId("Zürich"));
    static final List<Sku> SKUS =
            List.of(new Sku("MUG-RED"), new Sku("mug-red"), new Sku("A/B 1"), new Sku("85123A"));

    private static final List<ExceptionType> TYPES = List.of(ExceptionType.values());

    private final Random random;
    private final Recorder recorder = new Recorder();
    private final List<RandomStock> stock = new ArrayList<>();
    private final RandomOrders orders;
    private final RandomShipments shipments;
    private final RandomTransfers transfers;
    private final RandomReturns returns;
    private final RandomCounts counts;
    private final RandomPurchases purchases;
    private final RandomWork work;
    private final RandomSnapshots snapshots;
    private int exceptions;

    private RandomHistory(long seed) {
        random = new Random(seed);
        orders = new RandomOrders(random, recorder);
        shipments = new RandomShipments(random, recorder);
        transfers = new RandomTransfers(random, recorder);
        returns = new RandomReturns(random, recorder);
        counts = new RandomCounts(random, recorder);
        purchases = new RandomPurchases(random, recorder);
        work = new RandomWork(random, recorder);
        snapshots = new RandomSnapshots(random, recorder);
        for (Sku sku : SKUS) {
            for (LocationId location : LOCATIONS) {
                StockItemId item = new StockItemId(OWNER, sku, location);
                stock.add(new RandomStock(item, random, recorder));
            }
        }
    }

    /** At least that many events, the same ones for the same seed. */
    public static List<RecordedEvent> of(long seed, int size) {
        RandomHistory history = new RandomHistory(seed);
        history.open();
        while (history.recorder.events().size() < size) {
            history.next();
        }
        return history.recorder.events();
    }

    private void open() {
        for (LocationId location : LOCATIONS) {
            recorder.record(
                    location,
                    new LocationEvent.LocationRegistered("at " + location, Custody.OURS, null));
        }
        recorder.record(channel(0), new ChannelEvent.ChannelOpened("Web", policy()));
        for (Sku sku : SKUS) {
            recorder.record(
                    new CatalogItemId(OWNER, sku),
                    new CatalogEvent.ItemRegistered("a " + sku, "piece", Tracking.NONE));
        }
        recorder.record(channel(1), new ChannelEvent.ChannelOpened("Shop", policy()));
    }

    private void next() {
        int dice = random.nextInt(100);
        if (dice < 70) {
            stock.get(random.nextInt(stock.size())).next(orders);
        } else if (dice < 83) {
            orders.next();
        } else if (dice < 85) {
            shipments.next();
        } else if (dice < 87) {
            counts.next();
        } else if (dice < 89) {
            transfers.next();
        } else if (dice < 91) {
            returns.next();
        } else if (dice < 92) {
            work.next();
        } else if (dice < 94) {
            purchases.next();
        } else if (dice < 95) {
            snapshots.next();
        } else if (dice < 97) {
            changeChannel();
        } else if (dice < 98) {
            exceptional();
        } else {
            rename();
        }
    }

    private void changeChannel() {
        int which = random.nextInt(CHANNELS.size());
        boolean first = which == 2 && recorder.events().stream().noneMatch(this::ofTheThird);
        recorder.record(
                channel(which),
                first
                        ? new ChannelEvent.ChannelOpened("B2B", policy())
                        : new ChannelEvent.ChannelPolicyChanged(policy()));
    }

    private boolean ofTheThird(RecordedEvent recorded) {
        return recorded.stream().equals(channel(2).key());
    }

    private ChannelPolicy policy() {
        List<LocationId> shuffled = new ArrayList<>(LOCATIONS);
        Collections.shuffle(shuffled, random);
        return new ChannelPolicy(
                shuffled.subList(0, 1 + random.nextInt(LOCATIONS.size())),
                random.nextInt(4),
                random.nextBoolean() ? ChannelPolicy.WHOLE_SHARE : random.nextInt(10_001),
                random.nextInt(3) == 0 ? Long.valueOf(random.nextInt(20)) : null,
                random.nextInt(10),
                null);
    }

    private void exceptional() {
        if (exceptions == 0 || random.nextInt(3) == 0) {
            recorder.record(
                    exception(exceptions++),
                    new ExceptionEvent.ExceptionOpened(
                            TYPES.get(random.nextInt(TYPES.size())),
                            "house/MUG-RED@NORTH",
                            "sale-" + exceptions,
                            "2 of 12 were not in the books"));
        } else if (random.nextBoolean()) {
            recorder.record(
                    exception(random.nextInt(exceptions)),
                    new ExceptionEvent.ExceptionAssigned("bob" + random.nextInt(3)));
        } else {
            recorder.record(
                    exception(random.nextInt(exceptions)),
                    new ExceptionEvent.ExceptionResolved("counted " + random.nextInt(9)));
        }
    }

    private void rename() {
        CatalogItemId item = new CatalogItemId(OWNER, SKUS.get(random.nextInt(SKUS.size())));
        String alias = "B0" + random.nextInt(3);
        switch (random.nextInt(8)) {
            case 0 -> recorder.record(item, new CatalogEvent.ItemRenamed("n" + alias));
            case 3 ->
                    recorder.record(
                            item,
                            new CatalogEvent.UnitDefined(alias, 2 + random.nextInt(20)),
                            new CatalogEvent.PrepRequired(
                                    CHANNELS.getFirst(),
                                    List.of(PrepNeed.values()).subList(0, random.nextInt(3))));
            case 4 -> recorder.record(item, new CatalogEvent.UnitRemoved(alias));
            case 5 ->
                    recorder.record(
                            item,
                            new CatalogEvent.ComponentsDefined(
                                    SKUS.subList(0, random.nextInt(SKUS.size())).stream()
                                            .filter(sku -> !sku.equals(item.sku()))
                                            .map(sku -> new Component(sku, 2))
                                            .toList(),
                                    random.nextBoolean(),
                                    random.nextInt(4) == 0));
            case 6 ->
                    recorder.record(
                            item,
                            new CatalogEvent.ReplenishmentPlanned(
                                    LOCATIONS.getFirst(),
                                    new Replenishment(
                                            random.nextInt(9), 12, 3, new SupplierCode("potter"))));
            case 7 ->
                    recorder.record(
                            item, new CatalogEvent.ReplenishmentEnded(LOCATIONS.getFirst()));
            case 1 -> recorder.record(item, new CatalogEvent.AliasAdded("amazon", alias));
            case 2 -> recorder.record(item, new CatalogEvent.AliasRemoved("amazon", alias));
            default ->
                    recorder.record(
                            LOCATIONS.get(random.nextInt(LOCATIONS.size())),
                            new LocationEvent.CustodyChanged(Custody.EXTERNAL));
        }
    }

    private static ChannelId channel(int which) {
        return new ChannelId(OWNER, CHANNELS.get(which));
    }

    private static ExceptionId exception(int which) {
        return new ExceptionId(OWNER, new UUID(11, which));
    }
}
