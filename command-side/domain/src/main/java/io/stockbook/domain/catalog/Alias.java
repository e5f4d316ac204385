package io.stockbook.domain.catalog;

/** The code by which somebody else (a channel, a supplier, a barcode) knows a SKU. */
public record Alias(String source, String code) {}
