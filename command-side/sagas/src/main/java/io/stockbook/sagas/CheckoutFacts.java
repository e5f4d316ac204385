package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.checkout.CheckoutLine;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.sagas.process.Recipe;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the processes have heard of what a call asks for. */
final class CheckoutFacts {

    /** Nobody who gets a no waits longer for it, however far behind the processes are. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final DSLContext dsl;
    private final Checkouts checkouts;
    private final ReserveNow asked;
    private @Nullable Shelves shelves;
    private @Nullable Map<Sku, Recipe> kits;

    CheckoutFacts(DSLContext dsl, ReserveNow asked) {
        this.dsl = dsl;
        this.checkouts = new Checkouts(dsl);
        this.asked = asked;
    }

    /** What could be promised there. */
    long takeable(StockItemId item) {
        if (shelves == null) {
            shelves = new Shelves(dsl);
            shelves.load(skus().map(this::owned).toList());
        }
        return shelves.at(item).takeable(asked.channel(), 0);
    }

    /** What those of its SKUs hold that are kits which components may serve. */
    Map<Sku, Recipe> kits() {
        if (kits == null) {
            Map<Sku, Recipe> found = new HashMap<>();
            new ItemKits(dsl)
                    .of(
                            asked.lines().stream()
                                    .map(
                                            line ->
                                                    new CatalogItemId(
                                                            asked.checkout().owner(), line.sku()))
                                    .toList(),
                            Long.MAX_VALUE)
                    .forEach(
                            (item, recipe) -> {
                                if (!recipe.soldBuiltOnly()) {
                                    found.put(item.sku(), recipe);
                                }
                            });
            kits = found;
        }
        return kits;
    }

    /** What may have to be kept. */
    private Stream<Sku> skus() {
        return Stream.concat(
                asked.lines().stream().map(CheckoutLine::sku),
                kits().values().stream()
                        .flatMap(recipe -> recipe.components().stream())
                        .map(Component::sku));
    }

    private OwnedSku owned(Sku sku) {
        return new OwnedSku(asked.checkout().owner(), sku);
    }

    /**
     * Waits until the processes have heard of all that is recorded now, and forgets what they knew
     * before.
     *
     * @return what is kept, when this is what the call knows of it itself
     */
    Checkouts.Held catchUp(Collection<KeptReservation> known) {
        long began = System.nanoTime();
        long head =
                dsl.fetchSingle("SELECT next_position - 1 AS position FROM ledger.head")
                        .get("position", long.class);
        while (isBehind(head) && System.nanoTime() - began < LONGEST_WAIT.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        shelves = null;
        kits = null;
        return checkouts.held(asked.checkout(), known);
    }

    private boolean isBehind(long head) {
        return dsl.fetchSingle(
                        "SELECT position < {0} AS behind FROM ledger.process_place", val(head))
                .get("behind", boolean.class);
    }
}
