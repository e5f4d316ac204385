package io.stockbook.commandapi.rest;

import io.stockbook.messages.KnownThings;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.List;
import java.util.Set;

/**
 * What somebody plans has to name things that there are: a place or a SKU that was registered, or
 * at which stock was recorded without. What has happened is taken in under any name; a plan for a
 * mistyped one would wait for ever.
 */
public final class KnownNames {

    private final KnownThings ledger;

    KnownNames(KnownThings ledger) {
        this.ledger = ledger;
    }

    /**
     * Checks a location.
     *
     * @throws ProblemException when nobody has registered it and this owner has no stock there
     */
    public void location(OwnerId owner, LocationId location) {
        if (!isKnown(location) && ledger.stocked(owner, Set.of(location)).isEmpty()) {
            throw unknown(RefusalCode.UNKNOWN_LOCATION, "There is no location " + location);
        }
    }

    /**
     * Checks SKUs that are to be at a location.
     *
     * @throws ProblemException when nobody has registered one, and no stock of it was there
     */
    public void items(OwnerId owner, LocationId location, List<Sku> skus) {
        Set<AggregateId> registered =
                ledger.known(skus.stream().map(sku -> new CatalogItemId(owner, sku)).toList());
        List<Sku> others =
                skus.stream()
                        .filter(sku -> !registered.contains(new CatalogItemId(owner, sku)))
                        .toList();
        Set<AggregateId> stocked =
                ledger.known(
                        others.stream().map(sku -> new StockItemId(owner, sku, location)).toList());
        for (Sku sku : others) {
            if (!stocked.contains(new StockItemId(owner, sku, location))) {
                throw unknown(
                        RefusalCode.UNKNOWN_ITEM,
                        "There is no item %s in the catalog, nor at %s".formatted(sku, location));
            }
        }
    }

    /**
     * Checks an order.
     *
     * @throws ProblemException when there is none of this number
     */
    public void order(OrderId order) {
        if (!isKnown(order)) {
            throw unknown(
                    RefusalCode.UNKNOWN_ORDER,
                    "There is no order %s; what comes back of another system's names none"
                            .formatted(order.number()));
        }
    }

    private boolean isKnown(AggregateId thing) {
        return !ledger.known(Set.of(thing)).isEmpty();
    }

    private static ProblemException unknown(RefusalCode code, String sentence) {
        return new ProblemException(
                Problem.of(RefusalStatus.of(code), code.name(), sentence + "."));
    }
}
