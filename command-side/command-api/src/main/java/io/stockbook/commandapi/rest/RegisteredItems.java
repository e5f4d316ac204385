package io.stockbook.commandapi.rest;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.List;

/**
 * Items that must be in the catalog. An order does not know the catalog, so it is asked where the
 * command comes in.
 */
public final class RegisteredItems {

    private final KnownItems items;

    RegisteredItems(KnownItems items) {
        this.items = items;
    }

    /**
     * Returns the SKU when somebody has registered it.
     *
     * @throws ProblemException when nobody has
     */
    public Sku checked(OwnerId owner, Sku sku) {
        if (items.of(owner, List.of(sku)).containsKey(sku)) {
            return sku;
        }
        throw unknown(sku);
    }

    static ProblemException unknown(Sku sku) {
        return new ProblemException(
                Problem.of(
                        RefusalStatus.of(RefusalCode.UNKNOWN_ITEM),
                        RefusalCode.UNKNOWN_ITEM.name(),
                        "There is no item %s in the catalog.".formatted(sku)));
    }
}
