package io.stockbook.queries;

/** The line that units are promised to. */
public record DemandReference(String kind, String document, int line) {}
