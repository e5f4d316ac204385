package io.stockbook.eventstore;

/**
 * What became of snapshots since the ledger was opened.
 *
 * @param written in place of the one before
 * @param dropped since too many were due at once
 * @param failed since the database did not take them
 * @param unread since their form is not today's, or is broken; the events were read instead
 * @param waiting to be written
 */
public record SnapshotFigures(long written, long dropped, long failed, long unread, int waiting) {}
