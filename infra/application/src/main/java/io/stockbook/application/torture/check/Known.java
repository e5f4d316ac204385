package io.stockbook.application.torture.check;

import io.stockbook.messages.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the ledger remembers it.
 *
 * @param body the hash of what was asked, in hexadecimal
 * @param position of the command's last event, or 0 when it had none
 */
record Known(
        UUID command,
        String body,
        String stream,
        long version,
        long position,
        Instant recordedAt,
        @Nullable Refusal refusal) {}
