package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Units that have to be there before it is worth looking again.
 *
 * @param location where, or null when they may be anywhere
 */
public record Lack(Sku sku, @Nullable LocationId location, long quantity) {}
