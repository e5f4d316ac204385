package io.stockbook.sagas.process;

import io.stockbook.messages.id.Sku;

/** A code, its own or somebody else's, of an item. */
public record KnownCode(String code, Sku sku) {}
