package io.stockbook.sagas.documents;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;
import java.util.Random;

/** Names and numbers by chance, out of pools so small that documents meet. */
record Chances(Random random) {

    static final List<Sku> SKUS = List.of(new Sku("MUG"), new Sku("CUP"));
    static final List<LocationId> LOCATIONS =
            List.of(new LocationId("north"), new LocationId("south"));
    private static final List<Status> STANDING =
            List.of(
                    Status.AVAILABLE,
                    Status.AVAILABLE,
                    Status.HELD,
                    Status.DAMAGED,
                    Status.INSPECTION);

    /** One of so many. */
    int of(int many) {
        return random.nextInt(many);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    <T> T one(T[] some) {
        return some[random.nextInt(some.length)];
    }

    Sku sku() {
        return one(SKUS);
    }

    LocationId location() {
        return one(LOCATIONS);
    }

    /** One of them every other time, so that much happens to it. */
    StockItemId item() {
        return oneIn(2)
                ? new StockItemId(OwnerId.HOUSE, SKUS.getFirst(), LOCATIONS.getFirst())
                : new StockItemId(OwnerId.HOUSE, sku(), location());
    }

    /** One or two lines, and now and then one that the document does not have. */
    int line() {
        return 1 + of(oneIn(8) ? 4 : 2);
    }

    long units() {
        return random.nextLong(1, 6);
    }

    /** Where unpromised units stand. */
    Status standing() {
        return one(STANDING);
    }

    ReasonCode reason() {
        return one(ReasonCode.values());
    }
}
