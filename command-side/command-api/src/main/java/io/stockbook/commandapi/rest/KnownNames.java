package io.stockbook.commandapi.rest;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody plans has to name things that there are: a place or a SKU that was registered, or
 * at which stock was recorded without. What has happened is taken in under any name; a plan for a
 * mistyped one would wait for ever, and a count that finds one would make stock of it.
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
        stranger(owner, location, skus)
                .ifPresent(
                        sku -> {
                            throw unknown(
                                    RefusalCode.UNKNOWN_ITEM,
                                    "There is no item %s in the catalog, nor at %s"
                                            .formatted(sku, location));
                        });
    }

    /** The first that nobody has registered, and of which no stock was ever there. */
    private Optional<Sku> stranger(OwnerId owner, LocationId location, List<Sku> skus) {
        Set<AggregateId> registered =
                ledger.known(skus.stream().map(sku -> new CatalogItemId(owner, sku)).toList());
        List<Sku> others =
                skus.stream()
                        .filter(sku -> !registered.contains(new CatalogItemId(owner, sku)))
                        .toList();
        Set<AggregateId> stocked =
                ledger.known(
                        others.stream().map(sku -> new StockItemId(owner, sku, location)).toList());
        return others.stream()
                .filter(sku -> !stocked.contains(new StockItemId(owner, sku, location)))
                .findFirst();
    }

    /**
     * Checks SKUs that somebody reports to have counted; what they reported before is answered as
     * it was.
     *
     * @throws ProblemException when nobody has registered one, and no stock of it was ever there
     */
    public void counted(CountId count, CommandId report, List<Sku> skus) {
        LocationId location = ledger.placeOf(count);
        if (location == null) {
            return;
        }
        Optional<Sku> stranger = stranger(count.owner(), location, skus);
        if (stranger.isPresent() && ledger.answered(Set.of(report)).isEmpty()) {
            Sku sku = stranger.get();
            List<Sku> others = ledger.calledLike(count.owner(), sku);
            throw unknown(
                    RefusalCode.UNKNOWN_ITEM,
                    "There is no item %s in the catalog, nor at %s; %s"
                            .formatted(
                                    sku,
                                    location,
                                    others.isEmpty()
                                            ? "register it, or receive it with what stands on it"
                                            : others.stream()
                                                    .map(Sku::value)
                                                    .collect(joining(", ", "", " is called so"))));
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
