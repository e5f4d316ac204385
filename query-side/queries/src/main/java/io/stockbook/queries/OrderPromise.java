package io.stockbook.queries;

import java.util.UUID;

/**
 * Units of one place that are promised to a line and have not left.
 *
 * @param released true once it was handed to the floor
 * @param allocated units still in their place
 * @param picked units taken from it
 */
public record OrderPromise(
        UUID allocation,
        int line,
        String sku,
        String location,
        boolean released,
        long allocated,
        long picked) {}
