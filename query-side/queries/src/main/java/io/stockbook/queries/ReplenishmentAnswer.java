package io.stockbook.queries;

/** When and of whom a SKU is bought again for one location. */
public record ReplenishmentAnswer(
        String location,
        long reorderPoint,
        long orderQuantity,
        int leadTimeDays,
        String supplier) {}
