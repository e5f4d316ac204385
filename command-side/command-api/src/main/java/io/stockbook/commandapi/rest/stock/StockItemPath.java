package io.stockbook.commandapi.rest.stock;

/** Where a stock item is; its owner, unless it is the house, is the parameter {@code owner}. */
final class StockItemPath {

    static final String ITEM = "/v1/locations/{location}/items/{sku}";

    private StockItemPath() {}
}
