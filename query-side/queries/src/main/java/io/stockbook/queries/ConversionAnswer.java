package io.stockbook.queries;

/**
 * A quantity in another unit of the same SKU.
 *
 * @param converted exactly so many of the other unit
 */
public record ConversionAnswer(String sku, long quantity, String from, String to, long converted) {}
