package io.stockbook.queries;

import io.stockbook.messages.order.BlockReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What keeps an order from the floor and from the door. */
public record OrderBlock(BlockReason reason, @Nullable String note, Instant since) {}
