package io.stockbook.queries;

/** One count as of a moment. */
public record CountAnswer(CountSummary count, AsOf asOf) {}
