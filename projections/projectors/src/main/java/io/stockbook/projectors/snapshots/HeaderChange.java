package io.stockbook.projectors.snapshots;

/** By how many a snapshot has more lines, more that are not booked, and more that differ. */
record HeaderChange(SnapshotKey snapshot, int lines, int open, int different) {}
