package io.stockbook.messages.work;

/**
 * What a line of a closed work order came to, when it is not what was planned.
 *
 * @param done what went in and did not come back, of an input; what was made, of an output
 * @param unaccounted of an input, units that must be in what was made and that nobody reported; of
 *     an output, units that nothing went in for
 */
public record WorkDifference(WorkItem item, long planned, long done, long unaccounted) {}
