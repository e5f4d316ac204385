package io.stockbook.queryapi.webhook;

import java.time.Instant;

/**
 * The secret from now on.
 *
 * @param secret never shown again
 * @param oldEndsAt until when messages are signed with the one before, too
 */
public record RotatedSecret(String secret, Instant oldEndsAt) {}
