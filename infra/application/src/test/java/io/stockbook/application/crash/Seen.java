package io.stockbook.application.crash;

import java.util.List;

/**
 * How far an order has come, as its view has it.
 *
 * @param waiting units that it waits for
 * @param allocated units that are promised to it and in their place
 * @param toPick those of them that the floor was told of
 * @param promises what of each allocation is in its place or picked
 */
record Seen(
        String state,
        long waiting,
        long allocated,
        long picked,
        long shipped,
        long toPick,
        List<Promise> promises) {

    /** Nobody has seen the order yet. */
    static final Seen NOTHING = new Seen("", 0, 0, 0, 0, 0, List.of());

    /** Units of one allocation. */
    record Promise(String allocation, long units) {}
}
