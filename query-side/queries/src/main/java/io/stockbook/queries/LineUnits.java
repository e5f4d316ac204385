package io.stockbook.queries;

/**
 * Units of a line, or of all lines of an order.
 *
 * @param ordered what the customer asked for
 * @param waiting what waits for stock
 * @param allocated what is promised and not picked yet
 * @param picked what is picked and not shipped yet
 * @param shipped what has left
 * @param returned what came back of it
 */
public record LineUnits(
        long ordered, long waiting, long allocated, long picked, long shipped, long returned) {}
