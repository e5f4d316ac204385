package io.stockbook.projectors.availability;

/**
 * What the formula is made of, summed over the locations that serve the channel.
 *
 * @param own the filled parts of the channel's own fences
 * @param common AVAILABLE that stands in nobody's fence
 * @param queued units that wait there, each line counted once
 * @param queuedOwn the part of these that waits for the channel itself
 */
record AtsInputs(long own, long common, long queued, long queuedOwn) {}
