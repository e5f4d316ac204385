package io.stockbook.connectors.simulation;

import java.util.SortedMap;

/**
 * What a simulation sent.
 *
 * @param byCommand how many commands of each name
 */
public record SimulationCounts(SortedMap<String, Long> byCommand) {

    /** All commands. */
    public long commands() {
        return byCommand.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Orders placed. */
    public long orders() {
        return byCommand.getOrDefault("PlaceOrder", 0L);
    }
}
