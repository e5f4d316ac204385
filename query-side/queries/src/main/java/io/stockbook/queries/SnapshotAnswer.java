package io.stockbook.queries;

/** One keeper's snapshot as of a moment. */
public record SnapshotAnswer(SnapshotSummary snapshot, AsOf asOf) {}
