package io.stockbook.benchmarks.load;

import java.util.UUID;

/**
 * One request: allocate one unit, or free it.
 *
 * @param sku the number of the stock item, from 0
 */
public record Step(int sku, UUID allocation, boolean free) {}
