package io.stockbook.projectors.master;

/** How somebody else knows a SKU. */
record Alias(String owner, String sku, String source, String alias) {}
