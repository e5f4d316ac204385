package io.stockbook.queries;

/** How somebody else knows a SKU. */
public record AliasAnswer(String source, String alias) {}
