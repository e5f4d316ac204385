package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Registers each code when the file first shows it. Sales and returns describe the item; what is
 * written on lost and found stock is a remark, so an item first seen there is named later.
 */
final class Catalog {

    private final Map<String, Boolean> named = new HashMap<>();

    Optional<Step> meet(Row row, RowClass rowClass) {
        boolean describes =
                (rowClass == RowClass.SHIPPED || rowClass == RowClass.RETURNED)
                        && !row.description().isEmpty();
        Boolean namedBefore = named.get(row.code());
        if (namedBefore == null) {
            named.put(row.code(), describes);
            return Optional.of(register(row, describes ? row.description() : row.code()));
        }
        if (describes && !namedBefore) {
            named.put(row.code(), true);
            return Optional.of(
                    Step.chained(
                            row.name(),
                            StockRows.id(row, "name"),
                            new RenameItem(item(row), row.description())));
        }
        return Optional.empty();
    }

    private static Step register(Row row, String name) {
        RegisterItem command = new RegisterItem(item(row), name, "each", Tracking.NONE);
        return Step.chained(row.name(), CommandId.ofDocument(command.item()), command);
    }

    private static CatalogItemId item(Row row) {
        return new CatalogItemId(Retailer.OWNER, new Sku(row.code()));
    }
}
