package io.stockbook.connectors.alerts;

import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way to somebody.
 *
 * @param attempts this one included
 */
record AlertDelivery(
        UUID message, String address, int attempts, Instant madeAt, String subject, String body) {}
