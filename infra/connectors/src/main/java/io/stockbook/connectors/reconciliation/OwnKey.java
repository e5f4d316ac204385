package io.stockbook.connectors.reconciliation;

/** Who asks, and the name of the request among theirs. */
record OwnKey(String client, String key) {}
