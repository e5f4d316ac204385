package io.stockbook.queries;

/**
 * What a kit holds of one SKU.
 *
 * @param quantity units in each kit
 */
public record ComponentAnswer(String sku, long quantity) {}
