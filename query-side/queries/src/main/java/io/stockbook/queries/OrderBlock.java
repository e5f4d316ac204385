package io.stockbook.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What keeps an order from the floor and from the door. */
public record OrderBlock(String reason, @Nullable String note, Instant since) {}
