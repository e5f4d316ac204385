package io.stockbook.connectors.reconciliation;

/**
 * What came of a report.
 *
 * @param agreeing lines that show what was told, or what was until a moment ago
 * @param onTheWay lines of which nobody can say it yet, so much was told in between
 * @param drifting lines that show another number
 * @param older lines of which a later reading had come already
 * @param opened drifts that this report found
 * @param ended drifts that are over by it
 */
record ShownReport(int agreeing, int onTheWay, int drifting, int older, int opened, int ended) {}
