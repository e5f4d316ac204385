package io.stockbook.connectors.cutover;

import java.time.Instant;

/**
 * A file of a cutover, as it stands there.
 *
 * @param part its name in addresses
 * @param rows how many it has, the first not counted
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record KeptFile(String part, long rows, String sha256, Instant receivedAt) {}
