package io.stockbook.domain.shipment;

import org.jspecify.annotations.Nullable;

/**
 * What is on the packages.
 *
 * @param trackingNumber by which the carrier knows the shipment, if it gave one
 */
public record Label(String reference, @Nullable String trackingNumber) {}
